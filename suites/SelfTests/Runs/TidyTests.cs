using Conformance.Cli.Proving;
using Conformance.Engine.Runs;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Generation;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Conformance.SelfTests.Runs;

/// <summary>What a case has made goes with it, not with the run: a run that is killed leaves little.</summary>
public sealed class TidyTests
{
    private int refusals;

    [Test]
    public async Task A_case_leaves_only_what_others_share()
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions(), CancellationToken.None);
        var (before, after) = await PlayAsync(server, "signup/email");
        Assert.That(before, Is.LessThanOrEqualTo(8), "shared users and those of whom no answer tells an id");
        Assert.That(after, Is.Zero);
    }

    [Test]
    public async Task A_server_that_lets_nobody_be_deleted_is_asked_once_and_told_of_at_the_end()
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Around = Refusing }, CancellationToken.None);
        var (before, after) = await PlayAsync(server, "signup/email");
        Assert.That(before, Is.GreaterThan(8));
        Assert.That(after, Is.EqualTo(before));
        Assert.That(refusals, Is.EqualTo(1), "while the cases were played");
    }

    private async Task<(int Before, int After)> PlayAsync(ReferenceServer server, string filter)
    {
        var contract = TheContract.Load();
        var cases = CaseList.Filter(Catalogue.Cases(contract), [filter]);
        await using var session = await RunSession.OpenAsync(new RunOptions { Target = PlayedRun.Target(server) }, contract, Catalogue.Adapter(contract), cases, new SilentListener(), CancellationToken.None);
        refusals = 0;
        foreach (var playing in cases)
            await session.PlayAsync(playing, CancellationToken.None);
        var asked = refusals;
        var before = await PlayedRun.UsersAsync(server);
        var run = await session.CloseAsync();
        refusals = asked;
        Assert.That(run.Leftovers.Count, Is.EqualTo(await PlayedRun.UsersAsync(server)));
        return (before, await PlayedRun.UsersAsync(server));
    }

    private RequestDelegate Refusing(RequestDelegate inner) => async context =>
    {
        if (context.Request.Method != "DELETE" || !context.Request.Path.StartsWithSegments("/admin/users", StringComparison.Ordinal))
        {
            await inner(context);
            return;
        }

        refusals++;
        context.Response.StatusCode = 500;
        await context.Response.WriteAsJsonAsync(new { code = "unexpected_failure", message = "no" });
    };
}
