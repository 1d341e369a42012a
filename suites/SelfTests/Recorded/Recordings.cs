using Conformance.JudgingTests.House;
using Conformance.SelfTests.House;

namespace Conformance.SelfTests.Recorded;

/// <summary>The real servers' traffic that stands in the repository.</summary>
internal static class Recordings
{
    private static string Folder => Path.Combine(Repository.Root, "fixtures/recordings");

    /// <summary>Files relative to their folder, such as <c>supabase-auth/v2.196.0/default.har</c>.</summary>
    public static IEnumerable<string> Hars() => Of("*.har");

    /// <summary>Files of one exchange a line.</summary>
    public static IEnumerable<string> Lines() => Of("*.jsonl");

    /// <summary>The contract that a recording is of: its folder is named after it.</summary>
    public static string Contract(string recording) => recording.Split(Path.DirectorySeparatorChar)[0];

    private static IEnumerable<string> Of(string pattern) =>
        Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal);

    public static string Full(string har) => Path.Combine(Folder, har);

    public static string Expected(string har) => Path.ChangeExtension(Full(har), ".expected.txt");
}
