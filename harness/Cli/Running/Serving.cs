using System.Net.Sockets;
using Conformance.Cli.Targeting;
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
        await using var server = await StartAsync(contract, options, surroundings.Interrupted);
        await surroundings.Out.WriteLineAsync($"""
            {contract} ({options.Config}{(wishes.Fault is { } fault ? $", broken on purpose: {fault}" : "")}) listens on {server.Url}

              export {TargetChoice.ServiceKeyVariable}={server.ServiceKey}
              export {TargetChoice.JwtSecretVariable}={server.JwtSecret}
              conformance run --url {server.Url.ToString().TrimEnd('/')}

            Ctrl-C ends it.
            """);
        await surroundings.Out.FlushAsync();
        await Task.Delay(Timeout.Infinite, surroundings.Interrupted).ContinueWith(_ => { }, TaskScheduler.Default);
        return ExitCode.Kept;
    }

    private static async Task<ReferenceServer> StartAsync(string contract, ReferenceServerOptions options, CancellationToken cancellation)
    {
        try
        {
            return await ReferenceServer.StartAsync(contract, options, cancellation);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw StopException.Usage($"port {options.Port} cannot be listened on: {exception.Message.TrimEnd('.')}; choose another with --port, or 0 for a free one");
        }
        catch (ArgumentException exception)
        {
            throw StopException.Usage(exception.Message);
        }
    }
}
