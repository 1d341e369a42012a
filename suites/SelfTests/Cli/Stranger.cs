using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.SelfTests.Cli;

/// <summary>A web server that is no auth server: a page for everything.</summary>
internal sealed class Stranger : IAsyncDisposable
{
    private readonly WebApplication application;

    private Stranger(WebApplication application) => this.application = application;

    public string Url => application.Urls.First();

    public static async Task<Stranger> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<h1>It works!</h1>");
        });
        await application.StartAsync();
        return new Stranger(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
