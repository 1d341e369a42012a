using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Runs;

/// <summary>Looks at a server before anything is judged.</summary>
internal static class Discovery
{
    /// <exception cref="TargetException">It cannot be reached, or does not speak the contract.</exception>
    public static async Task RunAsync(CasePlayer player, Server server, CancellationToken cancellation)
    {
        Stage stage;
        try
        {
            stage = await RecogniseAsync(player, server, cancellation);
            if (stage.Exchanges.Count > 0)
                server.Pulse.Learn(stage.Exchanges[0]);
            server.Release = await player.Adapter.ReleaseAsync(stage);
            Declare(server);
            server.Version = await Generations.FindAsync(stage);
            await player.Adapter.DiscoverAsync(stage);
            // What its owner says of a server counts more than what a probe makes of it.
            Declare(server);
        }
        catch (UnplayableException exception)
        {
            throw new TargetException($"{server.Address.Url} cannot be tested: {exception.Message}");
        }

        server.SendsCodeHeader = player.Contract.ErrorCodeHeader is { } header
            && stage.Exchanges.Any(exchange => exchange.Response is { Status: >= 400 } response && response.Header(header) is not null);
    }

    /// <summary>Looks only whether it is a server of the contract.</summary>
    /// <returns>A stage on it.</returns>
    /// <exception cref="TargetException">It cannot be reached, or does not speak the contract.</exception>
    public static async Task<Stage> RecogniseAsync(CasePlayer player, Server server, CancellationToken cancellation)
    {
        var scenario = new Scenario("discovery", "discovery", "what the server can do", Expectation.Answer, [], null, _ => Task.CompletedTask);
        // An answer to another request, left on a connection, would be held against the server in all that follows.
        var stage = player.Stage(new Case(scenario, player.Contract.Versions[^1]), server, cancellation, takesRefusals: true, isAlone: true);
        var stranger = await player.Adapter.RecogniseAsync(stage);
        if (stage.Exchanges.FirstOrDefault(exchange => exchange is { Response: null, Silence: not Silence.ReadOnly }) is { } silent)
            throw new TargetException($"{server.Address.Url} cannot be tested: {silent.SilenceDetail}; check the address, and that the server is up");
        return stranger is null ? stage : throw new TargetException($"{server.Address.Url} does not speak the contract '{player.Contract.Name}': {stranger}");
    }

    private static void Declare(Server server)
    {
        foreach (var (name, on) in server.Address.Declared)
            server.Capabilities.Set(name, on, $"the target declares that {name} is {(on ? "on" : "off")} on the server '{server.Name}'");
    }
}
