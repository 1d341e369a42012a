using System.Text;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.SelfTests.Driving;

/// <summary>Sends single requests with a driver of their own.</summary>
internal static class Drive
{
    public static Request Get { get; } = new("GET", "/health", [], null);

    public static async Task<Received> SendAsync(Uri url, Request request, double seconds = 10)
    {
        using var driver = new HttpDriver(new ServerAddress("default", url), TimeSpan.FromSeconds(seconds));
        return await driver.SendAsync(request, CancellationToken.None);
    }

    /// <summary>What arrives of a request: its lines, and its body with one letter per byte.</summary>
    public static async Task<(IReadOnlyList<string> Lines, string Body)> ArriveAsync(Request request, string path = "")
    {
        await using var server = RawServer.Saying("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        var received = await SendAsync(new Uri(server.Url, path), request);
        if (received.Response is not { Status: 204 })
            throw new InvalidOperationException($"the request was not answered: {received.Silence} {received.Detail}");
        var parts = server.Requests.Single().Split("\r\n\r\n", 2);
        return (parts[0].Split("\r\n"), parts[1]);
    }

    /// <summary>What a driver makes of an answer written with one letter per byte.</summary>
    public static async Task<Received> ReceiveAsync(string answer, Request? request = null, double seconds = 10)
    {
        await using var server = RawServer.Saying(answer);
        return await SendAsync(server.Url, request ?? Get, seconds);
    }

    public static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
