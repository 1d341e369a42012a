using Conformance.Hostile;
using Conformance.ReferenceServers;
using Conformance.SelfTests.Cli;
using Conformance.JudgingTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.Hostile;

/// <summary>However much a server sends, the command gets by with the memory that it is given, and records no more than it may.</summary>
[NonParallelizable]
internal sealed class MemoryTests
{
    /// <summary>For all of the managed heap, in hexadecimal bytes: 192 MiB. Who takes more does not get it, and ends at once.</summary>
    private const string Limit = "C000000";

    private static readonly string[] Floods = ["endless-body", "bomb-brotli", "wide-object", "large-message-of-escapes", "large-message-of-secrets"];

    [Test]
    public Task A_flood_is_not_kept() => Task.WhenAll(Floods.Select(async id =>
    {
        using var scratch = new Scratch();
        await using var behind = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions(), CancellationToken.None);
        await using var server = HostileServer.Start(Library.Find(id), behind.Url, new HostileOptions { After = int.MaxValue });
        using var process = CommandProcess.Start(
            ["run", "--url", server.Url.ToString(), "--service-key", behind.ServiceKey!, "--filter", "user_get/credential", "--filter", "discovery/", "--no-allure-report", "--out", scratch.Path("out"), "--record", scratch.Path("run.har")],
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = Limit });
        await process.UntilAsync(() => process.Out.Contains(" against ", StringComparison.Ordinal));
        server.Begin();
        var run = await process.EndAsync();
        await TestContext.Progress.WriteLineAsync($"{id}: peak {process.PeakMiB} MiB, record {new FileInfo(scratch.Path("run.har")).Length / 1024} KiB");
        Assert.That(server.Struck, Is.GreaterThan(5), run.Out + run.Error);
        Assert.That(run.Code, Is.InRange(1, 4), run.Out + run.Error);
        Assert.That(run.Out, Does.Contain("verdict.json"), run.Error);
    }));
}
