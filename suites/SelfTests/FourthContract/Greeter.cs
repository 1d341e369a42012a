using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.SelfTests.FourthContract;

/// <summary>The server of the page's example, right or with one thing wrong.</summary>
internal sealed class Greeter : IAsyncDisposable
{
    public const string Token = "a-token-of-the-greeter";

    private readonly WebApplication application;

    private Greeter(WebApplication application) => this.application = application;

    public string Url => application.Urls.First();

    /// <param name="change">Status and body that it answers in the stead of the right ones.</param>
    public static async Task<Greeter> StartAsync(Func<int, string, (int Status, string Body)>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(async context =>
        {
            var (status, body) = Right(context.Request);
            (status, body) = change?.Invoke(status, body) ?? (status, body);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            if (!HttpMethods.IsHead(context.Request.Method))
                await context.Response.WriteAsync(body);
        });
        await application.StartAsync();
        return new Greeter(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static (int Status, string Body) Right(HttpRequest request)
    {
        if (request.Path != "/hello" || !HttpMethods.IsGet(request.Method))
            return (404, """{"code":"not_found","message":"There is no such path."}""");
        return request.Headers.Authorization == $"Bearer {Token}"
            ? (200, """{"greeting":"Hello!"}""")
            : (401, """{"code":"no_token","message":"A token is needed."}""");
    }
}
