using System.Net.Sockets;
using System.Text;
using Conformance.Cli.Targeting;
using Conformance.Hostile;
using Conformance.ReferenceServers;

namespace Conformance.Cli.Running;

/// <summary>Runs a reference server until it is told to stop.</summary>
internal static class Serving
{
    public static async Task<int> ExecuteAsync(string contract, ServerWishes wishes, Surroundings surroundings)
    {
        contract = Data.Contract(contract).Name;
        Embedded.Demand(contract);
        var options = wishes.Read(contract);
        var disturbance = wishes.Disturbance();
        await using var server = await StartAsync(contract, options, surroundings.Interrupted);
        await using var front = disturbance is null ? null : Start(disturbance, server.Url, wishes);
        var url = front?.Url ?? server.Url;
        await surroundings.Out.WriteLineAsync($"""
            {contract} ({options.Config}{(wishes.Fault is { } fault ? $", broken on purpose: {fault}" : "")}) listens on {url}{(disturbance is null ? "" : $" and {disturbance.Says}")}

            {Lines(contract, server, url)}
            Ctrl-C ends it.
            """);
        await surroundings.Out.FlushAsync();
        await Task.Delay(Timeout.Infinite, surroundings.Interrupted).ContinueWith(_ => { }, TaskScheduler.Default);
        return ExitCode.Kept;
    }

    /// <summary>What to type to have it judged.</summary>
    private static string Lines(string contract, ReferenceServer server, Uri url)
    {
        var lines = new StringBuilder();
        if (server.ServiceKey is { } key)
            lines.AppendLine($"  export {TargetChoice.ServiceKeyVariable}={key}");
        if (server.JwtSecret is { } secret)
            lines.AppendLine($"  export {TargetChoice.JwtSecretVariable}={secret}");
        lines.Append($"  conformance run --url {url.ToString().TrimEnd('/')}");
        if (contract != Data.DefaultContract)
            lines.Append($" --contract {contract}");
        foreach (var (name, value) in server.Settings)
            lines.Append($" \\{Environment.NewLine}    --set {name}='{value}'");
        return lines.AppendLine().ToString();
    }

    private static HostileServer Start(Behaviour behaviour, Uri behind, ServerWishes wishes)
    {
        try
        {
            return HostileServer.Start(behaviour, behind, new HostileOptions { Port = wishes.Port, After = wishes.After });
        }
        catch (SocketException exception)
        {
            throw Taken(wishes.Port, exception);
        }
    }

    private static async Task<ReferenceServer> StartAsync(string contract, ReferenceServerOptions options, CancellationToken cancellation)
    {
        try
        {
            return await ReferenceServer.StartAsync(contract, options, cancellation);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw Taken(options.Port, exception);
        }
        catch (ArgumentException exception)
        {
            throw StopException.Usage(exception.Message);
        }
    }

    private static StopException Taken(int port, Exception exception) =>
        StopException.Usage($"port {port} cannot be listened on: {exception.Message.TrimEnd('.')}; choose another with --port, or 0 for a free one");
}
