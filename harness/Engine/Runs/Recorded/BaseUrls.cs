using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Finds under which path prefix a recorded server's operations stand, such as <c>/auth/v1</c>.</summary>
internal static class BaseUrls
{
    /// <summary>Prefix per origin: the one under which most recorded paths are operations; of equals the shortest.</summary>
    /// <remarks>An origin without any operation is some other server, and left out.</remarks>
    public static IReadOnlyDictionary<string, string> Find(IEnumerable<HarEntry> entries, OperationMatch match, IReadOnlyList<string> mounts) =>
        entries.GroupBy(Origin)
            .Select(group => (Origin: group.Key, Paths: group.Select(entry => entry.Request.Path).ToList()))
            .Select(group => (group.Origin, Prefix: Mount(group.Paths, mounts) ?? Prefix(group.Paths, match)))
            .Where(found => found.Prefix is not null)
            .ToDictionary(found => found.Origin, found => found.Prefix!);

    /// <summary>Without any operation known: the origins of which some error is in the contract's own form, at their root.</summary>
    public static IReadOnlyDictionary<string, string> Speaking(Contract contract, IEnumerable<HarEntry> entries) =>
        entries.GroupBy(Origin)
            .Where(group => group.Any(entry => entry.Response is { IsClientError: true } response && JsonText.Parse(response.Body) is { } body
                && contract.Versions.Any(version => contract.Schemas.Check(version.Errors.Schema, body).Count == 0)))
            .ToDictionary(group => group.Key, _ => "");

    public static string Origin(HarEntry entry) => entry.Url.GetLeftPart(UriPartial.Authority);

    /// <summary>Where everything behind a mount is the server's, its paths alone would not tell it from what else the host serves.</summary>
    private static string? Mount(IEnumerable<string> paths, IReadOnlyList<string> mounts) =>
        mounts.FirstOrDefault(mount => paths.Any(path => path.StartsWith(mount + "/", StringComparison.Ordinal)));

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
