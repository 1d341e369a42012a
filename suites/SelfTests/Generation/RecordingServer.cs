using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Conformance.SelfTests.Generation;

/// <summary>Answers everything with 204 and keeps what came.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private RecordingServer(WebApplication application) => this.application = application;

    public List<Received> Requests { get; } = [];

    public Uri Url => new(application.Urls.First());

    public static async Task<RecordingServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new RecordingServer(builder.Build());
        server.application.Run(server.KeepAsync);
        await server.application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task KeepAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Requests.Add(new Received(context.Request.Method, target, context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    internal sealed record Received(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body);
}
