using System.Diagnostics;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.Protection;

/// <summary>One of our applications (<c>fixtures/RealServers/fastapi_app.py</c>) on the system's own FastAPI, as a process of its own.</summary>
internal sealed class RealApplication : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Needed = "import fastapi, uvicorn, multipart, jwt";

    private static readonly string[] Packages = ["python3-fastapi", "python3-uvicorn", "python3-multipart", "python3-jwt"];

    private readonly Process process;

    private RealApplication(Process process, string url)
    {
        this.process = process;
        Url = url;
    }

    public string Url { get; }

    /// <summary>Starts it, and on CI installs before that what it needs.</summary>
    /// <exception cref="IgnoreException">It cannot be had here; with the reason.</exception>
    public static async Task<RealApplication> StartAsync(string name)
    {
        if (!File.Exists(Python))
            Assert.Ignore($"there is no {Python}");
        if (await RunAsync(Python, "-c", Needed) is not 0)
            await InstallAsync();
        var process = Process.Start(new ProcessStartInfo(Python, [Path.Combine(Repository.Root, "fixtures/RealServers/fastapi_app.py"), name, "0"]) { RedirectStandardOutput = true })!;
        if (await process.StandardOutput.ReadLineAsync(Deadline(30)) is { } url)
            return new RealApplication(process, url);
        throw new InvalidOperationException($"the application '{name}' did not start");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task InstallAsync()
    {
        var how = $"apt-get install {string.Join(' ', Packages)}";
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Ignore($"FastAPI is not installed; {how}");
        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            Assert.Ignore($"FastAPI is not installed and cannot be without root and apt-get; {how}");
        await RunAsync("/usr/bin/apt-get", "update", "-qq");
        if (await RunAsync("/usr/bin/apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. Packages]) is not 0 || await RunAsync(Python, "-c", Needed) is not 0)
            Assert.Ignore($"FastAPI is not installed and could not be; {how}");
    }

    private static async Task<int> RunAsync(string file, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var read = (process.StandardOutput.ReadToEndAsync(Deadline(240)), process.StandardError.ReadToEndAsync(Deadline(240)));
        await process.WaitForExitAsync(Deadline(240));
        await Task.WhenAll(read.Item1, read.Item2);
        return process.ExitCode;
    }

    private static CancellationToken Deadline(int seconds) => new CancellationTokenSource(TimeSpan.FromSeconds(seconds)).Token;
}
