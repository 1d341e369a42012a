using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Conformance.SelfTests.Cli;

/// <summary>The command as a process of its own, to be sent signals.</summary>
internal sealed class CommandProcess : IDisposable
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Task reading;
    private readonly Task<string> error;

    private CommandProcess(Process process)
    {
        this.process = process;
        reading = ReadAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public static CommandProcess Start(params string[] args) => Start(args, new Dictionary<string, string>());

    public static CommandProcess Start(string[] args, IReadOnlyDictionary<string, string> environment)
    {
        // What a shell starts in the background ignores SIGINT (POSIX, Shell Command Language §2.12), and so would all that it starts.
        string[] command = [.. OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : Array.Empty<string>(), "dotnet", CommandRun.Assembly, .. args];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new CommandProcess(Process.Start(start)!);
    }

    /// <summary>What was printed so far.</summary>
    public string Out
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>The most physical memory that it was seen to have, in MiB.</summary>
    public long PeakMiB { get; private set; }

    /// <summary>Waits until something is so, or the process has ended.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        while (!condition() && !process.HasExited)
            await Task.Delay(10);
    }

    public void Signal(int signal) => _ = SendSignal(process.Id, signal);

    public async Task<CommandRun> EndAsync()
    {
        var ended = process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(50)) != ended)
            Look();
        await reading;
        return new CommandRun(process.ExitCode, Out, await error);
    }

    private void Look()
    {
        process.Refresh();
        try
        {
            PeakMiB = Math.Max(PeakMiB, process.PeakWorkingSet64 / 1024 / 1024);
        }
        catch (InvalidOperationException)
        {
            // It has ended, if need be between a question whether it has and this one: what was seen before stays.
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new char[4096];
        while (await process.StandardOutput.ReadAsync(buffer) is var count and > 0)
        {
            lock (output)
                output.Append(buffer, 0, count);
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
