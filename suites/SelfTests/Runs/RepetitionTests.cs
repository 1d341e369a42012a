using Conformance.Cli.Proving;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Generation;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Conformance.SelfTests.Runs;

/// <summary>What fails is played once more, and only what shows again is held against the server.</summary>
public sealed class RepetitionTests
{
    private const string Scenario = "token/password/wrong-password";

    [Test]
    public async Task What_shows_once_is_flaky_and_both_answers_are_told()
    {
        var run = await RunAsync(answer => answer == 1);
        var flaky = run.Cases.Single(result => result.Outcome == Outcome.Inconclusive);
        Assert.Multiple(() =>
        {
            Assert.That(flaky.IsFlaky);
            Assert.That(flaky.Reason, Does.StartWith("flaky: ").And.Contain("500").And.Contain("invalid_credentials"));
            Assert.That(run.Findings, Is.Empty);
            Assert.That(run.Cases.Select(result => result.Outcome), Is.EquivalentTo(new[] { Outcome.Inconclusive, Outcome.Pass }));
        });
    }

    [Test]
    public async Task What_shows_both_times_fails()
    {
        var run = await RunAsync(_ => true);
        Assert.That(run.Cases, Has.All.Property(nameof(CaseResult.Outcome)).EqualTo(Outcome.Fail));
    }

    [Test]
    public async Task The_later_version_is_not_compared_with_an_answer_that_did_not_repeat()
    {
        var run = await RunAsync(answer => answer == 1);
        Assert.That(run.Cases.Single(result => result.ApiVersion != "initial").Outcome, Is.EqualTo(Outcome.Pass));
    }

    /// <summary>Two plays of a case are two people: the first must not have left anything that the second trips over.</summary>
    [Test]
    public async Task The_second_play_is_of_somebody_else()
    {
        var bodies = new List<string>();
        await RunAsync(_ => true, bodies);
        Assert.That(bodies.Distinct().Count(), Is.EqualTo(4));
    }

    /// <param name="breaks">Whether the n-th answer to a sign-in by password is a failure of the server; from 1.</param>
    private static async Task<Run> RunAsync(Func<int, bool> breaks, List<string>? bodies = null)
    {
        var count = 0;
        RequestDelegate Around(RequestDelegate inner) => async context =>
        {
            if (context.Request.Path != "/token" || context.Request.Query["grant_type"] != "password")
            {
                await inner(context);
                return;
            }

            context.Request.EnableBuffering();
            bodies?.Add(await new StreamReader(context.Request.Body, leaveOpen: true).ReadToEndAsync());
            context.Request.Body.Position = 0;
            if (!breaks(Interlocked.Increment(ref count)))
            {
                await inner(context);
                return;
            }

            context.Response.StatusCode = 500;
            await context.Response.WriteAsJsonAsync(new { code = 500, error_code = "unexpected_failure", msg = "Out of order" });
        };

        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Around = Around }, CancellationToken.None);
        var contract = TheContract.Load();
        var address = new ServerAddress("default", server.Url) { ServiceKey = server.ServiceKey, JwtSecret = server.JwtSecret };
        var cases = CaseList.Filter(Catalogue.Cases(contract), [Scenario + "@"]);
        var options = new RunOptions { Target = new Target("flaky", contract.Name, [address]) };
        await using var session = await RunSession.OpenAsync(options, contract, Catalogue.Adapter(contract), cases, new SilentListener(), CancellationToken.None);
        // Discovery signs in, too.
        Interlocked.Exchange(ref count, 0);
        bodies?.Clear();
        foreach (var playing in session.Cases.OrderBy(each => each.Version == contract.Versions[0] ? 0 : 1))
            await session.PlayAsync(playing, CancellationToken.None);
        return await session.CloseAsync();
    }
}
