using System.Text;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Generation;
using Conformance.Engine.Rules.Protection;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Applications;

namespace Conformance.JudgingTests.Rules;

/// <summary>What a request presents to a security scheme, by its form alone.</summary>
public sealed class PresentedTests
{
    [TestCase("header", "X-Key", "/", "X-Key: abc", "abc")]
    [TestCase("header", "x-key", "/", "X-Key: abc", "abc")]
    [TestCase("header", "X-Key", "/", "X-Key:  ", null)]
    [TestCase("header", "X-Key", "/?X-Key=abc", "", null)]
    [TestCase("query", "key", "/?a=b&key=abc", "", "abc")]
    [TestCase("query", "key", "/?key=abc&key=def", "", "def")]
    [TestCase("query", "k y", "/?k%20y=a=b", "", "a=b")]
    [TestCase("query", "key", "/?key=", "", null)]
    [TestCase("query", "key", "/?key", "", null)]
    [TestCase("query", "key", "/?Key=abc", "", null)]
    [TestCase("query", "key", "/", "key: abc", null)]
    [TestCase("cookie", "key", "/", "Cookie: a=b; key=abc", "abc")]
    [TestCase("cookie", "key", "/", "cookie: key=abc;key=def", "def")]
    [TestCase("cookie", "key", "/?key=abc", "Cookie2: key=abc", null)]
    public void Is_read_where_the_scheme_says(string place, string name, string target, string header, string? value)
    {
        Header[] headers = header.Length == 0 ? [] : [new Header(header.Split(':')[0], header.Split(": ", 2)[1])];
        Assert.That(Presented.Value(new SecurityScheme("s", SchemeKind.ApiKey) { In = place, Parameter = name }, new Request("GET", target, headers, null)), Is.EqualTo(value));
    }

    private static IEnumerable<TestCaseData> Requests =>
    [
        Row("Bearer and a token", true, Now(Bearer).Authorized("Bearer abc")),
        Row("Bearer in other letters", true, Now(Bearer).Authorized("bEARER abc")),
        Row("another scheme", false, Now(Bearer).Authorized("Basic abc")),
        Row("Bearer alone", false, Now(Bearer).Authorized("Bearer")),
        Row("Bearer and spaces", false, Now(Bearer).Authorized("Bearer   x".Replace("x", "", StringComparison.Ordinal))),
        Row("a masked value, whatever it was", true, Now(Bearer).Authorized("Basic ***")),
        Row("nothing", false, Now(Bearer)),
        Row("user and password", true, Now(Basic).Authorized(BasicOf("ada:x"))),
        Row("neither user nor password", true, Now(Basic).Authorized(BasicOf(":"))),
        Row("a user alone", false, Now(Basic).Authorized(BasicOf("ada"))),
        Row("user and password of another scheme", false, Now(Basic).Authorized(BasicOf("ada:x").Replace("Basic", "Bearer", StringComparison.Ordinal))),
        Row("user and password that are not ASCII", false, Now(Basic).Authorized(BasicOf("ädä:x"))),
        Row("what is no base64", false, Now(Basic).Authorized("Basic abc")),
        Row("letters that are no base64 in between", true, Now(Basic).Authorized("Basic Y-W.Q6e_A==")),
        Row("plus and slash", true, Now(Basic).Authorized("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("a:~~~???>>>")))),
        Row("a key", true, Now(Key).Saying("X-API-Key", "abc")),
        Row("a request with another method", true, Now(Bearer, "HEAD").Meaning("get-bearer")),
        Row("security that is optional", true, Now(Bearer).Guarded(Guard.Optional)),
        Row("an operation without schemes", true, Now("/public")),
        Row("no operation", true, Now("/elsewhere")),
    ];

    [TestCaseSource(nameof(Requests))]
    public void Meets_the_demand(bool meets, object told) => Assert.That(Presented.Unmet(((Answering)told).Exchange()).Count == 0, Is.EqualTo(meets));

    private static TestCaseData Row(string sentence, bool meets, Answering told) => new TestCaseData(meets, told).SetArgDisplayNames(sentence);
}
