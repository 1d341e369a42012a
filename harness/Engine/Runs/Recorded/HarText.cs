using System.Text;
using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Writes an exchange as an entry of a HAR file, with what the harness knew of it as members of its own.</summary>
internal static class HarText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static JsonObject Entry(Exchange exchange, Uri baseUrl, CaseMask mask) => new()
    {
        ["startedDateTime"] = exchange.Started.ToString("O"),
        ["time"] = exchange.Duration.TotalMilliseconds,
        ["request"] = Request(exchange.Request, mask.Apply(baseUrl.ToString().TrimEnd('/') + exchange.Request.Target), mask),
        ["response"] = Response(exchange, mask),
        ["cache"] = new JsonObject(),
        ["timings"] = new JsonObject { ["send"] = 0, ["wait"] = exchange.Duration.TotalMilliseconds, ["receive"] = 0 },
        ["_server"] = exchange.Server,
        ["_scenario"] = exchange.Scenario,
        ["_step"] = exchange.IsProbe ? "probe" : "setup",
        ["_apiVersion"] = exchange.Contract.VersionHeader is { } header ? exchange.Request.Header(header) : null,
        ["_operationId"] = exchange.Operation?.Id,
        ["_unservedId"] = exchange.Unserved?.Id,
        ["_generation"] = exchange.Contract.VersionsAreGenerations ? exchange.Version.Id : null,
        ["_isGuarded"] = exchange.IsGuarded,
        ["_hindrances"] = new JsonObject(exchange.Hindrances.Select(hindrance => KeyValuePair.Create<string, JsonNode?>(hindrance.Key, mask.Apply(hindrance.Value)))),
        ["_expected"] = Expected(exchange.Expected),
    };

    private static JsonObject Request(Request request, string url, CaseMask mask)
    {
        var entry = new JsonObject
        {
            ["method"] = request.Method,
            ["url"] = url,
            ["httpVersion"] = "HTTP/1.1",
            ["cookies"] = new JsonArray(),
            ["headers"] = Headers(request.Headers, mask),
            ["queryString"] = new JsonArray(),
            ["headersSize"] = -1,
            ["bodySize"] = request.Body?.Length ?? 0,
        };
        if (request.Body is { } body)
        {
            var content = Content(mask.Apply(body), "_encoding");
            content["mimeType"] = request.Header("Content-Type") ?? "";
            entry["postData"] = content;
        }

        return entry;
    }

    private static JsonObject Response(Exchange exchange, CaseMask mask)
    {
        var response = exchange.Response;
        var content = Content(response is null ? [] : mask.Apply(response.Body), "encoding");
        content["size"] = response?.Body.Length ?? 0;
        content["mimeType"] = response?.Header("Content-Type") ?? "";
        var entry = new JsonObject
        {
            ["status"] = response?.Status ?? 0,
            ["statusText"] = "",
            ["httpVersion"] = "HTTP/1.1",
            ["cookies"] = new JsonArray(),
            ["headers"] = Headers(response?.Headers ?? [], mask),
            ["content"] = content,
            ["redirectURL"] = mask.Apply(response?.Header("Location") ?? ""),
            ["headersSize"] = -1,
            ["bodySize"] = response?.Body.Length ?? 0,
        };
        if (response is null)
            entry["_error"] = exchange.Silence == Silence.Closed ? "connection closed" : mask.Apply(exchange.SilenceDetail ?? "no answer");
        return entry;
    }

    private static JsonArray Headers(IEnumerable<Header> headers, CaseMask mask) =>
        [.. headers.Select(header => new JsonObject { ["name"] = header.Name, ["value"] = mask.Apply(header.Value) })];

    /// <summary>Bytes that are no UTF-8, or that begin with a byte order mark, survive only as base64.</summary>
    private static JsonObject Content(byte[] body, string encoding)
    {
        try
        {
            var text = Strict.GetString(body);
            if (!text.StartsWith('\uFEFF'))
                return new JsonObject { ["text"] = text };
        }
        catch (DecoderFallbackException)
        {
            // Told by its encoding.
        }

        return new JsonObject { ["text"] = Convert.ToBase64String(body), [encoding] = "base64" };
    }

    private static JsonObject? Expected(Expectation? expected) => expected is null ? null : new JsonObject
    {
        ["categories"] = new JsonArray([.. expected.Categories.Select(category => JsonValue.Create(category.Id()))]),
        ["codes"] = new JsonArray([.. expected.Codes.Select(code => JsonValue.Create(code))]),
        ["maySucceed"] = expected.MaySucceed,
    };
}
