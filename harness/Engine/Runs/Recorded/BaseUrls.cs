using Conformance.Engine.Contracts;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Finds under which path prefix a recorded server's operations stand, such as <c>/auth/v1</c>.</summary>
internal static class BaseUrls
{
    /// <summary>Prefix per origin: the one under which most recorded paths are operations; of equals the shortest.</summary>
    /// <remarks>An origin without any operation is some other server, and left out.</remarks>
    public static IReadOnlyDictionary<string, string> Find(IEnumerable<HarEntry> entries, OperationMatch match) =>
        entries.GroupBy(Origin)
            .Select(group => (Origin: group.Key, Prefix: Prefix(group.Select(entry => entry.Request.Path), match)))
            .Where(found => found.Prefix is not null)
            .ToDictionary(found => found.Origin, found => found.Prefix!);

    public static string Origin(HarEntry entry) => entry.Url.GetLeftPart(UriPartial.Authority);

    private static string? Prefix(IEnumerable<string> paths, OperationMatch match) =>
        paths.Distinct()
            .SelectMany(path => Prefixes(path).Where(prefix => match.HasPath(path[prefix.Length..])))
            .GroupBy(prefix => prefix)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Length)
            .FirstOrDefault()?.Key;

    private static IEnumerable<string> Prefixes(string path)
    {
        for (var at = 0; at >= 0 && at < path.Length; at = path.IndexOf('/', at + 1))
            yield return path[..at];
    }
}
