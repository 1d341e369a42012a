using System.Text.Json;
using Json.Pointer;
using NUnit.Framework;

namespace Conformance.SelfTests.Standins;

/// <summary>The pointers of RFC 6901, sections 3 to 5. Only members that the real package has too.</summary>
internal sealed class JsonPointerTests
{
    private static readonly JsonElement Document = JsonDocument.Parse(
        """{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}""").RootElement;

    [TestCase("/foo", """["bar","baz"]""")]
    [TestCase("/foo/0", "\"bar\"")]
    [TestCase("/", "0")]
    [TestCase("/a~1b", "1")]
    [TestCase("/c%d", "2")]
    [TestCase("/e^f", "3")]
    [TestCase("/g|h", "4")]
    [TestCase("/i\\j", "5")]
    [TestCase("/k\"l", "6")]
    [TestCase("/ ", "7")]
    [TestCase("/m~0n", "8")]
    public void Finds_what_the_specification_says(string pointer, string expected) =>
        Assert.That(JsonPointer.Parse(pointer).Evaluate(Document)?.GetRawText(), Is.EqualTo(expected));

    [Test]
    public void The_empty_pointer_is_the_whole_document() =>
        Assert.That(JsonPointer.Parse("").Evaluate(Document)?.GetRawText(), Is.EqualTo(Document.GetRawText()));

    [TestCase("/bar")]
    [TestCase("/foo/2")]
    [TestCase("/foo/00")]
    [TestCase("/foo/-1")]
    [TestCase("/foo/+1")]
    [TestCase("/foo/99999999999")]
    [TestCase("/foo/bar")]
    [TestCase("/a~1b/x")]
    public void Finds_nothing_where_nothing_is(string pointer) =>
        Assert.That(JsonPointer.Parse(pointer).Evaluate(Document), Is.Null);

    [TestCase("foo")]
    [TestCase("/~")]
    [TestCase("/~2")]
    [TestCase("/a/b~")]
    public void Refuses_what_is_no_pointer(string text) => Assert.That(JsonPointer.TryParse(text, out _), Is.False);

    [TestCase("")]
    [TestCase("/")]
    [TestCase("/a~1b/m~0n/~01/0")]
    public void Writes_what_it_read(string text) => Assert.That(JsonPointer.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("#", "")]
    [TestCase("#/foo/0", "/foo/0")]
    [TestCase("#/c%25d", "/c%d")]
    [TestCase("#/k%22l/m~0n", "/k\"l/m~0n")]
    public void Reads_a_fragment_of_an_address(string fragment, string expected) =>
        Assert.That(JsonPointer.Parse(fragment).ToString(), Is.EqualTo(expected));

    [Test]
    public void Unescapes_slashes_before_tildes() => Assert.That(JsonPointer.Parse("/~01") == JsonPointer.Create("~1"), Is.True);

    [Test]
    public void Combines()
    {
        var pointer = JsonPointer.Create("a", 0).Combine(JsonPointer.Parse("/b")).Combine("c/d", 12);
        Assert.That(pointer.ToString(), Is.EqualTo("/a/0/b/c~1d/12"));
        Assert.That(pointer.SegmentCount, Is.EqualTo(5));
        Assert.That(pointer[3] == "c/d", Is.True);
        Assert.That(pointer.Combine(JsonPointer.Empty) == pointer, Is.True);
        Assert.That(JsonPointer.Empty.Combine(pointer) == pointer, Is.True);
    }

    [TestCase(0, "")]
    [TestCase(1, "/c")]
    [TestCase(2, "/b/c")]
    [TestCase(3, "/a/b/c")]
    public void Keeps_the_last_steps(int levels, string expected) =>
        Assert.That(JsonPointer.Parse("/a/b/c").GetLocal(levels).ToString(), Is.EqualTo(expected));

    [TestCase("/a/b", "", true)]
    [TestCase("/a/b", "/a", true)]
    [TestCase("/a/b", "/a/b", true)]
    [TestCase("/a/b", "/a/b/c", false)]
    [TestCase("/ab", "/a", false)]
    public void Knows_how_it_begins(string pointer, string start, bool expected) =>
        Assert.That(JsonPointer.Parse(pointer).StartsWith(JsonPointer.Parse(start)), Is.EqualTo(expected));

    [Test]
    public void Is_a_key()
    {
        var set = new HashSet<JsonPointer> { default, JsonPointer.Empty, JsonPointer.Parse("/a"), JsonPointer.Create("a") };
        Assert.That(set, Has.Count.EqualTo(2));
    }
}
