using System.Globalization;
using System.Text;
using System.Text.Json;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>
/// Reads recordings of one exchange a line, as JSON:
/// <c>{"name", "request": {"method", "url", "headers", "body"}, "response": {"status", "headers", "body"}}</c>.
/// The URL may be a path alone; headers are an object of texts, or of lists of texts where one stands several times; bodies are texts.
/// </summary>
internal static class ExchangeLines
{
    /// <summary>Where only paths were recorded; RFC 2606 keeps it free of real servers.</summary>
    private const string Nowhere = "http://recorded.example";

    /// <exception cref="HarException">The file cannot be read, or a line is no exchange.</exception>
    public static IReadOnlyList<HarEntry> Read(string file)
    {
        try
        {
            return [.. File.ReadLines(file)
                .Select((line, index) => (line, number: index + 1))
                .Where(each => !string.IsNullOrWhiteSpace(each.line))
                .Select(each => Entry(each.line, $"{Path.GetFileName(file)}#{each.number}", $"{file}: line {each.number}"))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HarException($"{file}: cannot be read: {exception.Message}");
        }
    }

    private static HarEntry Entry(string line, string id, string where)
    {
        var entry = Parse(line, where);
        var request = Part(entry, "request", where);
        var response = Part(entry, "response", where);
        var target = Text(request, "url") ?? throw new HarException($"{where}: request.url is missing");
        if (!Uri.TryCreate(target.StartsWith('/') ? Nowhere + target : target, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new HarException($"{where}: request.url is neither a path nor an http or https URL");
        var path = target.StartsWith('/') ? target : target.IndexOf('/', target.IndexOf("://", StringComparison.Ordinal) + 3) is var at and >= 0 ? target[at..] : "/";
        var headers = Headers(response, where);
        return new HarEntry(
            id,
            url,
            new Request(Text(request, "method") ?? throw new HarException($"{where}: request.method is missing"), path.Split('#')[0], Headers(request, where), Body(request)),
            new Response(Status(response, where), headers, Body(response) ?? []),
            null,
            null,
            Started(entry, headers),
            Text(entry, "name"),
            true,
            null,
            null)
        {
            Releases = Releases(entry),
        };
    }

    private static Dictionary<string, string> Releases(JsonElement entry) =>
        entry.TryGetProperty("server", out var server) && server.ValueKind == JsonValueKind.Object
            ? server.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String).DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => member.Value.GetString()!)
            : [];

    private static JsonElement Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new HarException($"{where}: not JSON; each line must be one exchange");
        }
    }

    private static JsonElement Part(JsonElement entry, string member, string where) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(member, out var part) && part.ValueKind == JsonValueKind.Object
            ? part
            : throw new HarException($"{where}: has no {member}");

    private static int Status(JsonElement response, string where) =>
        response.TryGetProperty("status", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var status) && status is >= 100 and <= 999
            ? status
            : throw new HarException($"{where}: response.status is no HTTP status");

    private static List<Header> Headers(JsonElement message, string where)
    {
        if (!message.TryGetProperty("headers", out var headers) || headers.ValueKind == JsonValueKind.Null)
            return [];
        if (headers.ValueKind != JsonValueKind.Object)
            throw new HarException($"{where}: headers must be an object of texts, or of lists of texts");
        return [.. headers.EnumerateObject().SelectMany(header => header.Value.ValueKind == JsonValueKind.Array
            ? header.Value.EnumerateArray().Select(value => new Header(header.Name, value.ToString()))
            : [new Header(header.Name, header.Value.ToString())])];
    }

    private static byte[]? Body(JsonElement message) => Text(message, "body") is { } text ? Encoding.UTF8.GetBytes(text) : null;

    /// <summary>As the line says, else when the server answered: whether a token had expired depends on it.</summary>
    private static DateTimeOffset Started(JsonElement entry, List<Header> answer) =>
        DateTimeOffset.TryParse(Text(entry, "startedDateTime") ?? answer.Find(header => header.Is("Date"))?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var started) ? started : default;

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
