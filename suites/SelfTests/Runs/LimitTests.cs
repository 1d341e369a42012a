using System.Collections.Concurrent;
using Conformance.Engine.Driving.Limits;
using Conformance.Engine.Generation;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Driving;
using Conformance.SelfTests.Generation;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Conformance.SelfTests.Runs;

/// <summary>What a run may do to somebody's server, seen from the server.</summary>
public sealed class LimitTests
{
    private static readonly string[] Acting = ["/verify", "/authorize", "/callback", "/reauthenticate", "/user/identities/authorize", "/oauth/authorize"];

    private readonly ConcurrentQueue<string> seen = new();

    [SetUp]
    public void Forget() => seen.Clear();

    [Test]
    public async Task Reading_only_a_server_sees_nothing_that_could_change_it()
    {
        var run = await RunAsync(options => options with { ReadOnly = true });
        var unsafely = seen.Where(line => line.Split(' ') is not ["GET" or "HEAD" or "OPTIONS", var path] || (!line.StartsWith("OPTIONS", StringComparison.Ordinal) && (Acting.Contains(path) || path.StartsWith("/oauth/authorizations/", StringComparison.Ordinal))));
        Assert.Multiple(() =>
        {
            Assert.That(unsafely.Distinct(), Is.Empty);
            Assert.That(run.Count(Outcome.Pass), Is.GreaterThan(300), "what can be read is tested");
            Assert.That(run.Count(Outcome.Fail) + run.Count(Outcome.Error) + run.Count(Outcome.Inconclusive), Is.Zero, string.Join('\n', run.Cases.Where(result => result.Outcome is Outcome.Fail or Outcome.Error or Outcome.Inconclusive).Take(5)));
            Assert.That(run.Cases.Single(result => result.Id == "token/password/wrong-password@initial").Reason, Does.Contain("--read-only"));
            Assert.That(run.Leftovers, Is.Empty);
        });
    }

    [TestCase("GET", "/settings", true)]
    [TestCase("HEAD", "/health", true)]
    [TestCase("OPTIONS", "/verify", true)]
    [TestCase("GET", "/nowhere", true)]
    [TestCase("GET", "/admin/users/1", true)]
    [TestCase("GET", "/verify", false)]
    [TestCase("HEAD", "/verify", false)]
    [TestCase("GET", "/verify/?token=1", false)]
    [TestCase("GET", "//verify", false)]
    [TestCase("GET", "/auth/v1/verify", false)]
    [TestCase("GET", "/VERIFY", false)]
    [TestCase("GET", "/%76erify", false)]
    [TestCase("GET", "/%2576erify", false)]
    [TestCase("GET", "/settings/../verify", false)]
    [TestCase("GET", "/settings/%2e%2e/verify", false)]
    [TestCase("GET", "/./verify;a=b", false)]
    [TestCase("GET", "/verify%3Fa", false)]
    [TestCase("GET", "/settings\\..\\verify", false)]
    [TestCase("GET", "/oauth/authorizations/7", false)]
    [TestCase("get", "/settings", false)]
    [TestCase("POST", "/nowhere", false)]
    [TestCase("PROPFIND", "/settings", false)]
    public void A_request_changes_nothing(string method, string target, bool nothing) =>
        Assert.That(new ReadOnly(TheContract.Load()).Refusal(new Request(method, target, [], null)), nothing ? Is.Null : Does.StartWith("--read-only: "));

    [Test]
    public async Task A_budget_that_is_spent_on_finding_out_leaves_nothing_behind()
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Around = Watched }, CancellationToken.None);
        for (var most = 60; most <= 140; most += 20)
        {
            seen.Clear();
            var options = new RunOptions { Target = PlayedRun.Target(server), MaxRequests = most };
            var run = await TryAsync(options);
            Assert.That(seen, Has.Count.LessThanOrEqualTo(most));
            Assert.That(run is null || run.Leftovers.Count == 0);
            Assert.That(await PlayedRun.UsersAsync(server), Is.Zero, $"after {most} requests");
        }
    }

    [TestCase(150)]
    [TestCase(300)]
    public async Task No_more_is_sent_than_may_be_and_what_was_made_is_taken_away(int most)
    {
        var run = await RunAsync(options => options with { MaxRequests = most }, "signup");
        Assert.Multiple(() =>
        {
            Assert.That(seen, Has.Count.LessThanOrEqualTo(most));
            Assert.That(run.Requests, Is.EqualTo(seen.Count));
            Assert.That(run.Leftovers, Is.Empty);
            Assert.That(run.Interrupted, Does.StartWith($"the budget of {most} requests (--max-requests) is spent"));
            Assert.That(run.Count(Outcome.Fail) + run.Count(Outcome.Error), Is.Zero);
            Assert.That(run.Cases.Where(result => result.Outcome == Outcome.Inconclusive).Select(result => result.Reason), Is.All.Contains("is spent"));
        });
    }

    [Test]
    public async Task Each_takes_the_next_free_moment_whichever_worker_asks()
    {
        var time = new InstantTime();
        var pace = new Pace(4, time);
        for (var request = 0; request < 5; request++)
            await pace.WaitAsync(CancellationToken.None);
        Assert.That(time.Waits.Select(wait => wait.TotalMilliseconds), Is.EqualTo(new[] { 250, 500, 750, 1000 }));
    }

    private static async Task<Run?> TryAsync(RunOptions options)
    {
        try
        {
            return await PlayedRun.OfAsync(options, CaseList.Filter(Catalogue.Cases(TheContract.Load()), ["signup"]));
        }
        catch (TargetException)
        {
            return null;
        }
    }

    private async Task<Run> RunAsync(Func<RunOptions, RunOptions> change, params string[] filter)
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Around = Watched }, CancellationToken.None);
        var cases = CaseList.Filter(Catalogue.Cases(TheContract.Load()), filter);
        return await PlayedRun.OfAsync(change(new RunOptions { Target = PlayedRun.Target(server) }), cases);
    }

    private RequestDelegate Watched(RequestDelegate inner) => context =>
    {
        seen.Enqueue($"{context.Request.Method} {context.Request.Path}");
        return inner(context);
    };
}
