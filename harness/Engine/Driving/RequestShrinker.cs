using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>Finds the smallest like of a failing request that still fails. It sends nothing: asking is the caller's.</summary>
public static class RequestShrinker
{
    private const int Tries = 24;

    private static readonly string[] Kept = ["Authorization", "Content-Type", "apikey"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    /// <summary>A member that stands twice may be the very fault, and would be lost.</summary>
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    /// <param name="request">A request that fails.</param>
    /// <param name="stillFails">Whether another one fails in the same way.</param>
    /// <param name="tries">How often it may be asked.</param>
    public static async Task<Request> ShrinkAsync(Request request, Func<Request, Task<bool>> stillFails, int tries = Tries)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var smaller = true; smaller;)
        {
            smaller = false;
            foreach (var candidate in Candidates(request).Where(candidate => asked.Add(Print(candidate))))
            {
                if (tries-- <= 0)
                    return request;
                if (!await stillFails(candidate))
                    continue;
                request = candidate;
                smaller = true;
                break;
            }
        }

        return request;
    }

    /// <summary>Whole members and headers first: they save most.</summary>
    private static IEnumerable<Request> Candidates(Request request)
    {
        foreach (var body in Parse(request.Body) is { } parsed ? SmallerJson.Of(parsed) : [])
        {
            var bytes = Encoding.UTF8.GetBytes(body.ToJsonString(Plain));
            if (bytes.Length < request.Body!.Length)
                yield return request with { Body = bytes };
        }

        foreach (var header in request.Headers.Where(header => !IsKept(header)))
            yield return request with { Headers = [.. request.Headers.Where(other => !ReferenceEquals(other, header))] };
    }

    /// <summary>The version header has another name in every contract, and always this word in it.</summary>
    private static bool IsKept(Header header) => Kept.Any(header.Is) || header.Name.Contains("version", StringComparison.OrdinalIgnoreCase);

    private static JsonObject? Parse(byte[]? body)
    {
        try
        {
            var parsed = body is null ? null : JsonNode.Parse(body, null, Once) as JsonObject;
            // Writing it shows what reading leaves for later: half a surrogate pair.
            parsed?.DeepClone().ToJsonString(Plain);
            return parsed;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Print(Request request) =>
        string.Join('\n', [request.Method, request.Target, .. request.Headers.Select(header => $"{header.Name}: {header.Value}"), request.Body is null ? "" : Convert.ToBase64String(request.Body)]);
}
