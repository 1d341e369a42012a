using System.Globalization;

namespace Conformance.Engine.Reporting;

/// <summary>Numbers and spans as people read them.</summary>
public static class Words
{
    private const int LongestShell = 1500;

    /// <summary>Such as <c>1 case</c> or <c>1,200 cases</c>.</summary>
    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>Such as <c>3 findings</c>, or <c>2 causes (17 findings)</c> where one mistake shows on many operations.</summary>
    public static string Causes(int causes, int findings) => causes == findings ? Count(findings, "finding") : $"{Count(causes, "cause")} ({Count(findings, "finding")})";

    /// <summary>Such as <c>4.2 s</c> or <c>3 min 07 s</c>.</summary>
    public static string Span(TimeSpan span) => span < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min {span.Seconds:00} s");

    /// <summary>As a sentence begins.</summary>
    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A shell line that can be copied: whole, or where it stands.</summary>
    public static string Shell(string line, string fingerprint) => line.Length <= LongestShell && !line.Contains('\n', StringComparison.Ordinal)
        ? line
        : string.Create(CultureInfo.InvariantCulture, $"# its curl line has {line.Length:N0} characters: verdict.json has it at {fingerprint}");

    /// <summary>The text on one line, no longer than <paramref name="limit"/>.</summary>
    public static string Line(string text, int limit = 300)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= limit ? line : string.Concat(line.AsSpan(0, limit - 1), "…");
    }
}
