using Conformance.Engine.Reporting;
using Conformance.Engine.Runs.Shards;

namespace Conformance.Cli.Display;

/// <summary>What a run is about to do to somebody's server, before it does.</summary>
internal static class BudgetLine
{
    /// <param name="estimate">Of all cases that can be played.</param>
    /// <param name="mark">What the addresses of the users carry: `cleanup --mark` finds them by it.</param>
    public static string Of(AreaEffort estimate, string mark)
    {
        var things = new[] { Some(estimate.Requests, "request", ""), Some(estimate.Users, "user", $" (marked {mark}, deleted at the end)"), Some(estimate.Messages, "mail or text", "") }.OfType<string>().ToList();
        var all = things.Count > 2 ? $"{things[0]}, {things[1]} and {things[2]}" : string.Join(" and ", things);
        return $"{(things.Count == 0 ? "Nothing is" : $"About {all} are")} about to be made there; "
            + "--read-only sends nothing that writes, --max-requests N ends earlier, --rate N goes slower";
    }

    /// <summary>What a contract does not make is not spoken of.</summary>
    private static string? Some(double number, string noun, string further) => number > 0 ? Rounded(number, noun) + further : null;

    /// <summary>Two digits: more would promise what nobody knows.</summary>
    private static string Rounded(double number, string noun)
    {
        if (number < 10)
            return Words.Count((long)Math.Ceiling(number), noun);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(number)) - 1);
        var plural = noun == "mail or text" ? "mails and text" : noun;
        return Words.Count((long)(Math.Ceiling(number / unit) * unit), plural);
    }
}
