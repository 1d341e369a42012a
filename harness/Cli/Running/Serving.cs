using System.Net.Sockets;
using Conformance.Cli.Targeting;
using Conformance.Cli.Usage;
using Conformance.ReferenceServers;

namespace Conformance.Cli.Running;

/// <summary>Runs a reference server until it is told to stop.</summary>
internal static class Serving
{
    public static async Task<int> ExecuteAsync(string contract, string config, int port, Surroundings surroundings)
    {
        contract = Data.Contract(contract).Name;
        Embedded.Demand(contract);
        var configs = ReferenceServer.Configs(contract);
        if (!configs.Contains(config))
            throw StopException.Usage($"unknown configuration '{config}'{Suggest.DidYouMean(config, configs)}; known: {string.Join(", ", configs)}");
        await using var server = await StartAsync(contract, config, port, surroundings.Interrupted);
        await surroundings.Out.WriteLineAsync($"""
            {contract} ({config}) listens on {server.Url}

              export {TargetChoice.ServiceKeyVariable}={server.ServiceKey}
              export {TargetChoice.JwtSecretVariable}={server.JwtSecret}
              conformance run --url {server.Url.ToString().TrimEnd('/')}

            Ctrl-C ends it.
            """);
        await surroundings.Out.FlushAsync();
        await Task.Delay(Timeout.Infinite, surroundings.Interrupted).ContinueWith(_ => { }, TaskScheduler.Default);
        return ExitCode.Kept;
    }

    private static async Task<ReferenceServer> StartAsync(string contract, string config, int port, CancellationToken cancellation)
    {
        try
        {
            return await ReferenceServer.StartAsync(contract, new ReferenceServerOptions { Config = config, Port = port }, cancellation);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw StopException.Usage($"port {port} cannot be listened on: {exception.Message.TrimEnd('.')}; choose another with --port, or 0 for a free one");
        }
    }
}
