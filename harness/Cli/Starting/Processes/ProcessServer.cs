using System.Diagnostics;

namespace Conformance.Cli.Starting.Processes;

/// <summary>A server as a local process.</summary>
internal sealed class ProcessServer : IStartedServer
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Hurried = TimeSpan.FromSeconds(0.5);

    private readonly Process process;
    private readonly ProcessGroup group;
    private readonly CancellationToken hurry;

    /// <param name="hurry">Somebody waits for the end: the server has less time for its own.</param>
    public ProcessServer(string name, Uri url, ServerLog log, Process process, bool isGroup, CancellationToken hurry)
    {
        this.hurry = hurry;
        Name = name;
        Url = url;
        Log = log;
        this.process = process;
        group = new ProcessGroup(process, isGroup);
        Ended = EndAsync();
    }

    public string Name { get; }

    public Uri Url { get; }

    public ServerLog Log { get; }

    public Task<string> Ended { get; }

    public async ValueTask DisposeAsync()
    {
        await group.EndAsync(hurry.IsCancellationRequested ? Hurried : Grace);
        process.Dispose();
    }

    private async Task<string> EndAsync()
    {
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode switch
        {
            127 => "ended with exit code 127, as of a command that was not found,",
            126 => "ended with exit code 126, as of a command that cannot be run,",
            > 128 and var code => $"ended by signal {code - 128}",
            var code => $"ended with exit code {code}",
        };
    }
}
