using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Releases;

/// <summary>Tells from a word on the command line, and from what stands in the file that it names, what it is.</summary>
internal static class SideKinds
{
    public const string Reference = "reference";

    /// <exception cref="StopException">It is nothing that can be compared.</exception>
    public static SideKind Of(string word)
    {
        if (word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return SideKind.Url;
        if (word == Reference)
            return SideKind.Reference;
        if (RunReader.IsResult(word))
            return SideKind.Results;
        if (File.Exists(word))
            return OfFile(word);
        var releases = ContractFolder.Names(SchemasFolder.Path).SelectMany(RecordedReleases.Names).Distinct().ToList();
        return releases.Contains(word)
            ? SideKind.Release
            : throw StopException.Usage($"'{word}' is no URL, no file or folder that is there{Usage.Suggest.DidYouMean(word, [.. releases, Reference])}; compare takes a URL, a target file, a results folder, a baseline file{(releases.Count > 0 ? $", one of the releases {string.Join(", ", releases)}" : "")}, or '{Reference}'");
    }

    private static SideKind OfFile(string file)
    {
        var members = Members(file);
        if (members.Contains("conditions"))
            return SideKind.Baseline;
        if (members.Contains("cases"))
            return SideKind.Results;
        if (members.Contains("servers"))
            return SideKind.Target;
        throw StopException.Usage(members.Contains("log")
            ? $"{file} is recorded traffic: `conformance check {file} --out DIR` makes results of it that can be compared"
            : $"{file} is no target file, no verdict.json and no baseline");
    }

    private static IReadOnlyList<string> Members(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.ValueKind == JsonValueKind.Object ? [.. document.RootElement.EnumerateObject().Select(member => member.Name)] : [];
        }
        catch (JsonException exception)
        {
            throw StopException.Usage($"{file}: line {exception.LineNumber + 1}: not JSON; compare takes a target file, a verdict.json or a baseline");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StopException.Usage($"{file}: cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
