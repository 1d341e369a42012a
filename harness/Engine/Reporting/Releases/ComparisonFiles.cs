using System.Text;
using System.Text.Json;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>compare.json and compare.md.</summary>
public static class ComparisonFiles
{
    /// <returns>The paths of what was written.</returns>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder, ComparisonReport report)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw OutputException.For(folder, exception);
        }

        var json = Path.Combine(Path.GetFullPath(folder), "compare.json");
        var page = Path.Combine(Path.GetFullPath(folder), "compare.md");
        AtomicFile.Write(json, JsonSerializer.SerializeToUtf8Bytes(report, OutputJson.Page));
        AtomicFile.Write(page, Encoding.UTF8.GetBytes(ComparisonPage.Of(report)));
        return [page, json];
    }
}
