using System.Net.Sockets;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.SelfTests.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Driving;

/// <summary>A server that lets the third request through.</summary>
internal sealed class MeetingLimitsTests
{
    private const string Limited = """{"code":"over_request_rate_limit","message":"slow down"}""";
    private const string Misused = """{"code":"bad_json","message":"no limit at all"}""";

    private static readonly Contract Contract = TheContract.Load();

    private readonly InstantTime time = new();
    private int came;

    [SetUp]
    public void Forget()
    {
        came = 0;
        time.Waits.Clear();
    }

    [Test]
    public async Task A_limit_is_waited_for_where_the_scenario_is_not_about_limits()
    {
        var probe = await PlayAsync(Expectation.Success, Limited, stage => stage.ProbeAsync("health"));
        Assert.That((probe.Response!.Status, came), Is.EqualTo((200, 3)));
        Assert.That(time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2) }));
    }

    [Test]
    public async Task So_is_that_of_a_step_that_has_to_succeed()
    {
        var step = await PlayAsync(Expectation.Fail(Category.RateLimited), Limited, stage => stage.ExpectAsync("health", new Call()));
        Assert.That((step.Response!.Status, came), Is.EqualTo((200, 3)));
    }

    [Test]
    public async Task A_429_is_the_answer_where_the_scenario_is_about_limits()
    {
        var probe = await PlayAsync(Expectation.Fail(Category.RateLimited, "over_request_rate_limit"), Limited, stage => stage.ProbeAsync("health"));
        Assert.That((probe.Response!.Status, came), Is.EqualTo((429, 1)));
        Assert.That(time.Waits, Is.Empty);
    }

    [Test]
    public async Task A_429_is_the_answer_to_a_step_that_looks_for_limits()
    {
        var step = await PlayAsync(Expectation.Success, Limited, stage => stage.SendOnceAsync("health", new Call()));
        Assert.That((step.Response!.Status, came), Is.EqualTo((429, 1)));
    }

    [Test]
    public async Task Nobody_waits_where_429_stands_for_something_else()
    {
        var probe = await PlayAsync(Expectation.Fail(Category.BadInput), Misused, stage => stage.ProbeAsync("health"));
        Assert.That((probe.Response!.Status, came), Is.EqualTo((429, 1)));
    }

    [Test]
    public async Task What_was_waited_for_is_one_exchange()
    {
        Stage? played = null;
        await PlayAsync(Expectation.Success, Limited, stage => (played = stage).ProbeAsync("health"));
        Assert.That(played!.Exchanges, Has.Count.EqualTo(1));
    }

    private async Task<Exchange> PlayAsync(Expectation expected, string refusal, Func<Stage, Task<Exchange>> send)
    {
        await using var raw = new RawServer((socket, stop) => AnswerAsync(socket, refusal, stop));
        var address = new ServerAddress("default", raw.Url);
        using var driver = new HttpDriver(address, TimeSpan.FromSeconds(5));
        var server = new Server(address, driver) { Patience = new Patience(time) };
        var scenario = new Scenario("limits/met", "limits", "meets a limit", expected, [], null, _ => Task.CompletedTask);
        return await send(new Stage(Contract, server, new Bare(), new Case(scenario, Contract.Versions[^1]), new Any(1, "run1", "case1"), CancellationToken.None));
    }

    private Task AnswerAsync(Socket socket, string refusal, CancellationToken stop)
    {
        var (head, body) = Interlocked.Increment(ref came) < 3
            ? ("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 2", refusal)
            : ("HTTP/1.1 200 OK", """{"version":"1"}""");
        return RawServer.SayAsync(socket, $"{head}\r\nX-Supabase-Api-Version: 2024-01-01\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}", stop);
    }

    private sealed class Bare : ContractAdapter
    {
        public override string Contract => "supabase-auth";
    }
}
