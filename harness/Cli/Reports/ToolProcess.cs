using System.ComponentModel;
using System.Diagnostics;
using Conformance.Cli.Targeting;
using Conformance.Engine.Reporting;

namespace Conformance.Cli.Reports;

/// <summary>Runs another program with a deadline, out of sight.</summary>
internal static class ToolProcess
{
    public static async Task<ToolResult> RunAsync(string file, IReadOnlyList<string> arguments, TimeSpan deadline, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var secret in new[] { TargetChoice.ServiceKeyVariable, TargetChoice.JwtSecretVariable, TargetChoice.ApiKeyVariable })
            start.Environment.Remove(secret);
        start.Environment["ALLURE_NO_ANALYTICS"] = "1";
        start.Environment["NO_COLOR"] = "1";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(deadline);
        try
        {
            using var process = Process.Start(start)!;
            return await WaitAsync(process, deadline, limit.Token);
        }
        catch (Win32Exception exception)
        {
            return new ToolResult(null, "", $"did not start: {exception.Message}");
        }
    }

    private static async Task<ToolResult> WaitAsync(Process process, TimeSpan deadline, CancellationToken limit)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(limit);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new ToolResult(null, "", $"was ended after {deadline.TotalSeconds:0} s or by Ctrl-C");
        }

        var why = process.ExitCode == 0 ? "made no index.html" : $"ended with {process.ExitCode}: {LastLine(await error, await output)}";
        return new ToolResult(process.ExitCode, await output, why);
    }

    private static string LastLine(string error, string output) =>
        Words.Line($"{output}\n{error}".Split('\n').LastOrDefault(line => line.Trim().Length > 0 && !line.StartsWith("npm warn", StringComparison.Ordinal)) ?? "", 160);
}
