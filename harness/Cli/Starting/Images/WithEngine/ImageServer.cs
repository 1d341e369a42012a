using Conformance.Containers;

namespace Conformance.Cli.Starting.Images;

/// <summary>A server in a container.</summary>
internal sealed class ImageServer(string name, Uri url, ServerLog log, RunningContainer container) : IStartedServer
{
    public string Name => name;

    public Uri Url => url;

    public ServerLog Log => log;

    public Task<string> Ended => container.Ended;

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
