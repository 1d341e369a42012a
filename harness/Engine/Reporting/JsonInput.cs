using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Engine.Reporting;

/// <summary>Reads back what the harness has written; a member that is missing, or of another type, is told with its place.</summary>
internal static class JsonInput
{
    private static readonly JsonSerializerOptions Strict = new(OutputJson.Line)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <param name="file">Its path.</param>
    /// <param name="kind">What it should be, such as <c>verdict.json</c>.</param>
    /// <exception cref="ResultException">It cannot be read, or is something else.</exception>
    public static T Read<T>(string file, string kind) where T : class => Parse<T>(Text(file), file, kind);

    /// <summary>The lines of a file of JSON lines, each with where it stands. A last line that breaks off was being written when its run was killed, and counts for nothing.</summary>
    /// <exception cref="ResultException">It cannot be read.</exception>
    public static IEnumerable<(string Text, string Where)> Lines(string file)
    {
        var text = Text(file);
        var whole = text.LastIndexOf('\n') + 1;
        return text[..whole].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, index) => (line, $"{file}: line {index + 1}"));
    }

    /// <param name="text">JSON.</param>
    /// <param name="where">File and place.</param>
    /// <param name="kind">What it should be, such as <c>verdict.json</c>.</param>
    /// <exception cref="ResultException">It is something else.</exception>
    public static T Parse<T>(string text, string where, string kind) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Strict) ?? throw new JsonException();
        }
        catch (JsonException exception)
        {
            var place = exception.Path is null or "$" ? $"line {(exception.LineNumber ?? 0) + 1}" : exception.Path;
            throw new ResultException($"{where}: no {kind} of this version of conformance ({place}); run `conformance run` or `check` again to have one");
        }
    }

    private static string Text(string file)
    {
        try
        {
            // A run may still be writing to it.
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ResultException($"{file}: cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
