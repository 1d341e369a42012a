using Conformance.Cli.Proving;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Scenarios.SupabaseAuth.Adapter;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

/// <summary>A server that is broken on purpose is for scenarios about that alone.</summary>
internal sealed class ServerChoiceTests
{
    private static readonly Contract Contract = TheContract.Load();

    [TestCase("", "whole")]
    [TestCase("mail-fails", "broken")]
    public async Task The_first_server_that_suits_is_chosen(string need, string chosen)
    {
        await using var server = await RecordingServer.StartAsync();
        var target = new Target("two", Contract.Name, [new ServerAddress("broken", server.Url) { Declared = Broken }, new ServerAddress("whole", server.Url) { Declared = Whole }]);
        var scenario = new Scenario("a", "a", "a", Expectation.Success, need.Split(' ', StringSplitOptions.RemoveEmptyEntries), null, stage => stage.SendAsync("health", new Call()));
        var cases = new[] { new Case(scenario, Contract.Versions[0]) };
        await using var session = await RunSession.OpenAsync(new RunOptions { Target = target }, Contract, new Adapter(), cases, new SilentListener(), CancellationToken.None);
        Assert.That((await session.PlayAsync(cases[0], CancellationToken.None)).Server, Is.EqualTo(chosen));
    }

    private static Dictionary<string, bool> Broken => new() { ["mail-fails"] = true };

    private static Dictionary<string, bool> Whole => new() { ["mail-fails"] = false };

    private sealed class Adapter : ContractAdapter
    {
        public override string Contract => "supabase-auth";

        public override string? Unfit(Server server, Scenario scenario) => new SupabaseAuthAdapter().Unfit(server, scenario);
    }
}
