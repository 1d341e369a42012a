using System.Text;
using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

internal sealed class ShrinkerTests
{
    private static readonly Header[] Headers =
    [
        new("X-Supabase-Api-Version", "2024-01-01"), new("Authorization", "Bearer abc"), new("Content-Type", "application/json"), new("X-Extra", "1"),
    ];

    [Test]
    public async Task Members_that_do_not_matter_go_and_the_one_that_does_gets_short()
    {
        var smallest = await Shrink("""{"a":{"deep":[1,2,3]},"email":"somebody.with.a.long.name","list":[1,2],"n":12345}""", request => request.Text!.Contains("\"email\":\"s", StringComparison.Ordinal));
        Assert.That(smallest.Text, Is.EqualTo("""{"email":"s"}"""));
    }

    [Test]
    public async Task Values_get_simple_where_the_member_has_to_stay()
    {
        var smallest = await Shrink("""{"n":12345,"o":{"x":"y"},"l":[1,2,3]}""", request =>
            JsonNode.Parse(request.Body!)!.AsObject() is { Count: 3 } body && body["n"]!.GetValue<int>() >= 0 && body["o"] is JsonObject && body["l"] is JsonArray);
        Assert.That(smallest.Text, Is.EqualTo("""{"n":0,"o":{},"l":[]}"""));
    }

    [Test]
    public async Task Headers_that_make_the_request_what_it_is_stay()
    {
        var smallest = await Shrink("{}", _ => true);
        Assert.That(smallest.Headers.Select(header => header.Name), Is.EqualTo(new[] { "X-Supabase-Api-Version", "Authorization", "Content-Type" }));
    }

    [Test]
    public async Task It_asks_no_more_often_than_it_may()
    {
        var asked = 0;
        var body = "{" + string.Join(',', Enumerable.Range(0, 100).Select(index => $"\"m{index}\":\"long enough to be shortened\"")) + "}";
        await RequestShrinker.ShrinkAsync(Request(body), _ => Task.FromResult(asked++ < 0));
        Assert.That(asked, Is.EqualTo(24));
    }

    [Test]
    public async Task It_never_asks_the_same_twice()
    {
        var asked = new List<string>();
        await RequestShrinker.ShrinkAsync(Request("""{"a":"bcd","e":[1]}"""), request =>
        {
            asked.Add(request.Text! + request.Headers.Count);
            return Task.FromResult(request.Headers.Count == 3);
        }, 1000);
        Assert.That(asked, Is.Unique);
    }

    [TestCase("""{"a":1,"a":2}""")]
    [TestCase("""{"a":"\ud800"}""")]
    [TestCase("[1,2]")]
    [TestCase("not json")]
    public async Task A_body_that_it_cannot_write_again_stays(string body) =>
        Assert.That((await Shrink(body, _ => true)).Text, Is.EqualTo(body));

    [Test]
    public async Task What_does_not_fail_smaller_stays_whole()
    {
        var request = Request("""{"a":"bcd"}""");
        Assert.That(await RequestShrinker.ShrinkAsync(request, _ => Task.FromResult(false)), Is.SameAs(request));
    }

    private static Task<Request> Shrink(string body, Func<Request, bool> fails) => RequestShrinker.ShrinkAsync(Request(body), request => Task.FromResult(fails(request)));

    private static Request Request(string body) => new("POST", "/signup", Headers, Encoding.UTF8.GetBytes(body));
}
