using System.Text.Json;
using Conformance.Cli.Profiles;

namespace Conformance.Cli.Starting;

/// <summary>Asks a server that is ready which release it is, where it says so beside being ready.</summary>
internal static class ReleaseProbe
{
    /// <returns>Null: it does not say.</returns>
    public static async Task<Version?> AskAsync(IStartedServer server, Readiness readiness, CancellationToken cancellation)
    {
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20 };
            using var said = JsonDocument.Parse(await client.GetStringAsync(server.Url.ToString().TrimEnd('/') + readiness.Path, cancellation));
            return said.RootElement is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
                ? Release.Read(version.GetString())
                : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}
