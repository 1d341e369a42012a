namespace Conformance.Cli.Profiles;

/// <summary>Reads names of releases, such as <c>v2.145.0</c> or <c>2.196.0-rc.3</c>.</summary>
internal static class Release
{
    /// <summary>Null: the text names none.</summary>
    public static Version? Read(string? text) =>
        text is not null && Version.TryParse(text.TrimStart('v').Split('-', '+')[0], out var version) ? version : null;
}
