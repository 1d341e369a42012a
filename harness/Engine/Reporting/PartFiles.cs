using System.Text.Json;

namespace Conformance.Engine.Reporting;

/// <summary>Copies into a run's results what a part of the run has written and what does not sum up: lines and Allure results.</summary>
internal static class PartFiles
{
    /// <returns>Ids of the part's cases whose Allure results were copied.</returns>
    /// <exception cref="OutputException">Something cannot be copied.</exception>
    public static IReadOnlySet<string> Copy(SavedRun part, OutputPaths to, Action<string> appendEvent, Action<string> appendExchange)
    {
        var from = OutputPaths.Of(part.Source);
        Lines(from.Events, appendEvent);
        Lines(from.Exchanges, appendExchange);
        var told = new HashSet<string>(StringComparer.Ordinal);
        if (!Directory.Exists(from.AllureResults))
            return told;
        var cases = part.Run.Cases.Select(result => result.Id).ToHashSet(StringComparer.Ordinal);
        try
        {
            foreach (var file in Directory.EnumerateFiles(from.AllureResults).Where(OutputPaths.IsAllures))
            {
                // What a case left that is to be played again would stand beside what it leaves then.
                if (!OutputPaths.IsAllureResult(file) || (Case(file) is { } id && cases.Contains(id) && told.Add(id)))
                    File.Copy(file, Path.Combine(to.AllureResults, Path.GetFileName(file)), overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.For(to.AllureResults, exception);
        }

        return told;
    }

    /// <summary>Null where the file breaks off: it was being written when the part was killed.</summary>
    private static string? Case(string file)
    {
        try
        {
            using var result = JsonDocument.Parse(File.ReadAllBytes(file));
            return result.RootElement.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Lines(string file, Action<string> append)
    {
        if (!File.Exists(file))
            return;
        foreach (var (text, _) in JsonInput.Lines(file))
            append(text);
    }
}
