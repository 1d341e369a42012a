using System.Text.RegularExpressions;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Reads the number out of a release's name, such as <c>v2.145.0</c>.</summary>
internal static partial class ReleaseNumber
{
    /// <summary>Null where the name is no number.</summary>
    public static Version? Of(string name) => Digits().Match(name) is { Success: true } match && Version.TryParse(match.Value, out var version) ? version : null;

    /// <summary>Whether a release is older than another; null where that cannot be told.</summary>
    public static bool? IsBefore(string release, string other) => (Of(release), Of(other)) is ({ } one, { } two) ? one < two : null;

    [GeneratedRegex(@"(?<=^v?)\d+\.\d+(?:\.\d+)?$")]
    private static partial Regex Digits();
}
