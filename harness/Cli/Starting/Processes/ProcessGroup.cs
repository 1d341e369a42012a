using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Conformance.Cli.Starting.Processes;

/// <summary>A process with all that it started, which is ended as one.</summary>
internal sealed class ProcessGroup(Process leader, bool isGroup)
{
    private const int Terminate = 15;
    private const int Kill = 9;

    /// <summary>Asks to end; after the grace it is ended for good.</summary>
    public async Task EndAsync(TimeSpan grace)
    {
        if (isGroup)
        {
            Signal(Terminate);
            await Task.WhenAny(leader.WaitForExitAsync(CancellationToken.None), Task.Delay(grace, CancellationToken.None));
            // What the server started and left behind goes with it, and the watcher.
            Signal(Kill);
        }
        else if (!leader.HasExited)
        {
            leader.Kill(entireProcessTree: true);
        }

        await Task.WhenAny(leader.WaitForExitAsync(CancellationToken.None), Task.Delay(grace, CancellationToken.None));
    }

    /// <summary>A group keeps its number for as long as one of its processes lives: nobody else is hit.</summary>
    private void Signal(int signal) => _ = SendSignal(-leader.Id, signal);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
