using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Cli.Targeting;

/// <summary>Reads a target file; every mistake in it is one line.</summary>
internal static class TargetFile
{
    /// <exception cref="StopException">The file cannot be used; a line for each mistake.</exception>
    public static TargetPlan Read(string path, string? contract, Surroundings surroundings)
    {
        using var document = Parse(path);
        var mistakes = new List<string>();
        var target = new TargetReader(mistakes, surroundings.Variable, Path.GetDirectoryName(Path.GetFullPath(path))!).Read(document.RootElement, Path.GetFileNameWithoutExtension(path), contract);
        if (mistakes.Count == 0)
            return target!;
        foreach (var mistake in mistakes.SkipLast(1))
            surroundings.Error.WriteLine($"conformance: {path}: {PlainText.Line(mistake)}");
        throw StopException.Usage($"{path}: {mistakes[^1]}");
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException exception)
        {
            throw StopException.Usage($"{path}: line {exception.LineNumber + 1}: not JSON");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw StopException.Usage($"{path}: there is no such file; --target takes the path of a target file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw StopException.Usage($"{path}: cannot be read: {exception.Message}");
        }
    }
}
