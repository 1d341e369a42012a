using Conformance.SelfTests.House;

namespace Conformance.SelfTests.Recorded;

/// <summary>The real servers' traffic that stands in the repository.</summary>
internal static class Recordings
{
    private static string Folder => Path.Combine(Repository.Root, "fixtures/recordings");

    /// <summary>Files relative to their folder, such as <c>supabase-auth/v2.196.0/default.har</c>.</summary>
    public static IEnumerable<string> Hars() =>
        Directory.EnumerateFiles(Folder, "*.har", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal);

    public static string Full(string har) => Path.Combine(Folder, har);

    public static string Expected(string har) => Path.ChangeExtension(Full(har), ".expected.txt");
}
