using System.Text.RegularExpressions;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>Compares messages for people: what is given anew with each request is no wording.</summary>
public static partial class Wording
{
    /// <summary>Whether they say the same; what is not known does.</summary>
    public static bool IsSame(string? one, string? other) => one is null || other is null || Plain(one) == Plain(other);

    private static string Plain(string text) => Given().Replace(text, "…");

    [GeneratedRegex(@"[\w.+%-]+@[\w.-]+|https?://\S+|\b[0-9a-fA-F]{8}-[0-9a-fA-F-]{20,}\b|\b(?=[A-Za-z_-]*\d)[\w-]+\b|\*{3}")]
    private static partial Regex Given();
}
