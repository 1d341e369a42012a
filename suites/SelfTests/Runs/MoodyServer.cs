using Conformance.JudgingTests.House;
using Conformance.ReferenceServers;
using Conformance.SelfTests.Cli;
using Microsoft.AspNetCore.Http;

namespace Conformance.SelfTests.Runs;

/// <summary>The reference server, as slow as a test wants it to be, with the command that is run against it.</summary>
internal sealed class MoodyServer : IAsyncDisposable
{
    private ReferenceServer server = null!;
    private int asked;

    /// <summary>How long an answer takes: by the request and how many came before it.</summary>
    public Func<HttpRequest, int, TimeSpan> Delay { get; set; } = (_, _) => TimeSpan.Zero;

    public ReferenceServer Server => server;

    public static async Task<MoodyServer> StartAsync()
    {
        var moody = new MoodyServer();
        moody.server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Config = "autoconfirm", Around = moody.Around }, CancellationToken.None);
        return moody;
    }

    public string[] Run(Scratch scratch, params string[] more) =>
        ["run", "--url", server.Url.ToString(), "--service-key", server.ServiceKey!, "--no-allure-report", "--out", scratch.Path("out"), .. more];

    /// <summary>How many cases the run has finished so far.</summary>
    public static int Finished(Scratch scratch) => Events(scratch).Count(line => line.Contains("\"case-finished\"", StringComparison.Ordinal));

    public static IReadOnlyList<string> Events(Scratch scratch)
    {
        if (!File.Exists(scratch.Path("out/events.ndjson")))
            return [];
        using var reader = new StreamReader(new FileStream(scratch.Path("out/events.ndjson"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public Task<int> UsersAsync() => PlayedRun.UsersAsync(server);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private RequestDelegate Around(RequestDelegate next) => async context =>
    {
        // Who asks it from a test is not kept waiting.
        if (context.Request.Headers.UserAgent == "conformance" && Delay(context.Request, Interlocked.Increment(ref asked)) is var delay && delay > TimeSpan.Zero)
            await Task.Delay(delay, context.RequestAborted);
        await next(context);
    };
}
