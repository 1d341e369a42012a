using System.Text.RegularExpressions;

namespace Conformance.Cli.Reports;

/// <summary>Allure's pages tell a third party when they are opened. A report about somebody's server tells nobody.</summary>
internal static partial class ReportPrivacy
{
    public static void Restore(string page)
    {
        try
        {
            File.WriteAllText(page, Strip(File.ReadAllText(page)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The report is there and readable, which is what the caller says of it.
        }
    }

    internal static string Strip(string html) => Analytics().Replace(html, "");

    [GeneratedRegex("""<script[^>]*src="https://www\.googletagmanager\.com/[^>]*>\s*</script>\s*(?:<script>(?:(?!</script>)[\s\S])*\bgtag\((?:(?!</script>)[\s\S])*</script>)?""")]
    private static partial Regex Analytics();
}
