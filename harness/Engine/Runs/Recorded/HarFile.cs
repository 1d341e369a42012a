using System.Globalization;
using System.Text;
using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Reads HTTP Archive files (HAR 1.2).</summary>
internal static class HarFile
{
    /// <exception cref="HarException">The file is missing, no JSON, or no HAR.</exception>
    public static IReadOnlyList<HarEntry> Read(string file)
    {
        var root = Parse(file);
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("log", out var log) || log.ValueKind != JsonValueKind.Object
            || !log.TryGetProperty("entries", out var entries) || entries.ValueKind != JsonValueKind.Array)
            throw new HarException($"{file}: not a HAR file: it has no log.entries");
        var name = Path.GetFileName(file);
        return [.. entries.EnumerateArray().Select((entry, index) => Entry(entry, $"{name}#{index + 1}", $"{file}: entry {index + 1}"))];
    }

    private static JsonElement Parse(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new HarException($"{file}: line {exception.LineNumber + 1}: not JSON, so not a HAR file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HarException($"{file}: cannot be read: {exception.Message}");
        }
    }

    private static HarEntry Entry(JsonElement entry, string id, string where)
    {
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("request", out var request) || !entry.TryGetProperty("response", out var response)
            || request.ValueKind != JsonValueKind.Object || response.ValueKind != JsonValueKind.Object)
            throw new HarException($"{where}: has no request and response");
        if (Text(request, "url")?.StartsWith('/') == true || !Uri.TryCreate(Text(request, "url"), UriKind.Absolute, out var url))
            throw new HarException($"{where}: request.url is no absolute URL");
        var status = response.TryGetProperty("status", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : 0;
        var (silence, detail) = status == 0 ? Unanswered(entry, response) : (null, null);
        return new HarEntry(
            id,
            url,
            new Request(Text(request, "method") ?? "GET", Target(Text(request, "url")!), Headers(request), Content(request, "postData")),
            status == 0 ? null : new Response(status, Headers(response), Content(response, "content") ?? []),
            silence,
            detail,
            DateTimeOffset.TryParse(Text(entry, "startedDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var started) ? started : default,
            Text(entry, "_scenario"),
            Text(entry, "_step") is null or "probe",
            Annotated(Text(entry, "_intendedCategory") ?? Text(entry, "_category")),
            Told.Read(entry));
    }

    /// <summary>Path and query exactly as recorded: a parsed URL would lose odd escapes.</summary>
    private static string Target(string url)
    {
        var path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        return path < 0 ? "/" : url[path..].Split('#')[0];
    }

    private static List<Header> Headers(JsonElement message) =>
        message.TryGetProperty("headers", out var headers) && headers.ValueKind == JsonValueKind.Array
            ? [.. headers.EnumerateArray().Select(header => new Header(Text(header, "name") ?? "", Text(header, "value") ?? ""))]
            : [];

    private static byte[]? Content(JsonElement message, string member)
    {
        if (!message.TryGetProperty(member, out var content) || Text(content, "text") is not { } text)
            return null;
        if (!string.Equals(Text(content, "encoding") ?? Text(content, "_encoding"), "base64", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetBytes(text);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Status 0 can mean many things to a recorder; only a word about a closed connection tells of the server.</summary>
    private static (Silence?, string?) Unanswered(JsonElement entry, JsonElement response)
    {
        var said = Text(entry, "_error") ?? Text(response, "_error") ?? Text(response, "statusText") ?? "";
        string[] closed = ["closed", "EMPTY_RESPONSE", "CONNECTION_CLOSED", "CONNECTION_RESET", "reset"];
        return closed.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? (Silence.Closed, said)
            : (null, said.Length > 0 ? said : "the recording has no answer");
    }

    private static Annotation? Annotated(string? category) => category switch
    {
        null => null,
        "success" => new Annotation(null),
        _ when CategoryIds.TryParse(category, out var known) => new Annotation(known),
        _ => null,
    };

    private static string? Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
