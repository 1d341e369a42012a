using Conformance.Faults;
using Conformance.ReferenceServers;
using Conformance.SelfTests.Cli;

namespace Conformance.SelfTests.Releases;

/// <summary>An embedded server as the next release of itself, and the command run against it.</summary>
internal sealed class Variation(ReferenceServer server) : IAsyncDisposable
{
    public const string Filter = "token/password/*";

    public string Url => server.Url.ToString();

    public static Task<Variation> StartAsync(string? fault = null, string config = "default") =>
        StartAsync(new ReferenceServerOptions { Config = config, Around = fault is null ? null : FaultCatalogue.All.Single(each => each.Id == fault).Around });

    public static async Task<Variation> StartAsync(ReferenceServerOptions options) => new(await ReferenceServer.StartAsync("supabase-auth", options, CancellationToken.None));

    /// <summary>A verb with the words given, and the credentials and filter that all runs share.</summary>
    public Task<CommandRun> RunAsync(string output, params string[] words) => CommandRun.Of(
        [.. words, "--service-key", server.ServiceKey!, "--jwt-secret", server.JwtSecret!, "--filter", Filter, "--workers", "4", "--out", output]);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
