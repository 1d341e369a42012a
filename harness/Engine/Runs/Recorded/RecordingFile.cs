using System.Text.Json;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Reads a recording of either kind, told apart by what is in it and not by its name.</summary>
internal static class RecordingFile
{
    /// <exception cref="HarException">The file is missing, or neither a HAR file nor lines of exchanges.</exception>
    public static IReadOnlyList<HarEntry> Read(string file) => IsLines(file) ? ExchangeLines.Read(file) : HarFile.Read(file);

    /// <summary>The first line is one whole exchange; a HAR file's is its beginning, or all of it.</summary>
    private static bool IsLines(string file)
    {
        try
        {
            if (File.ReadLines(file).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is not { } first)
                return false;
            using var document = JsonDocument.Parse(first);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("request", out _);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
