using System.Text;
using System.Text.Json;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>A baseline as a file: sorted, a line for each server, shape and condition, so that two of them can be read as a diff.</summary>
public static class BaselineFile
{
    private const string Kind = "baseline";

    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, Baseline baseline)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw OutputException.For(path, exception);
        }

        AtomicFile.Write(path, Encoding.UTF8.GetBytes(Text(baseline)));
    }

    public static string Text(Baseline baseline)
    {
        var entry = BaselineEntry.Of(baseline);
        var members = new List<string>
        {
            Member("release", entry.Release),
            Member("contract", entry.Contract),
            Member("contractDigest", entry.ContractDigest),
            Member("scenariosDigest", entry.ScenariosDigest),
            Member("filter", entry.Filter),
            Member("apiVersions", entry.ApiVersions),
            List("servers", entry.Servers.Select(Json)),
            Object("unrecorded", entry.Unrecorded.Select(pair => $"{Json(pair.Key)}:{Lines(pair.Value.Select(Json), "[", "]", "      ", "    ")}")),
            Object("shapes", entry.Shapes.Select(pair => $"{Json(pair.Key)}:{Json(pair.Value)}")),
            List("conditions", entry.Conditions.Select(Json)),
        };
        return $"{{\n{string.Join(",\n", members)}\n}}\n";
    }

    /// <exception cref="ResultException">It cannot be read, or is no baseline.</exception>
    public static Baseline Read(string path)
    {
        var entry = JsonInput.Read<BaselineEntry>(path, Kind);
        try
        {
            return entry.Read();
        }
        catch (ResultException exception)
        {
            throw new ResultException($"{path}: {exception.Message}; make it again with `conformance baseline`");
        }
    }

    private static string Member<T>(string name, T value) => $"  \"{name}\": {Json(value)}";

    private static string List(string name, IEnumerable<string> lines) => $"  \"{name}\": {Lines(lines, "[", "]", "    ", "  ")}";

    private static string Object(string name, IEnumerable<string> lines) => $"  \"{name}\": {Lines(lines, "{", "}", "    ", "  ")}";

    private static string Lines(IEnumerable<string> lines, string open, string close, string indent, string outer) =>
        string.Join(",\n", lines.Select(line => indent + line)) is { Length: > 0 } text ? $"{open}\n{text}\n{outer}{close}" : open + close;

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, OutputJson.Line);
}
