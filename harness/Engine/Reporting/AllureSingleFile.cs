using System.Text.RegularExpressions;

namespace Conformance.Engine.Reporting;

/// <summary>Reads files out of an Allure 2 report of one file, which holds them as calls <c>d('history/history.json','base64')</c>.</summary>
internal static partial class AllureSingleFile
{
    /// <summary>The files of the folder <c>history</c> by their names; none where the page is of another kind.</summary>
    public static IReadOnlyDictionary<string, byte[]> History(string page)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (Match match in Embedded().Matches(page))
        {
            var content = new byte[match.Groups["content"].Length];
            if (Convert.TryFromBase64String(match.Groups["content"].Value, content, out var length))
                files[match.Groups["name"].Value] = content[..length];
        }

        return files;
    }

    [GeneratedRegex("""\bd\('history/(?<name>[a-z-]+\.json)','(?<content>[A-Za-z0-9+/=]*)'\)""")]
    private static partial Regex Embedded();
}
