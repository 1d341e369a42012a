using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;

namespace Conformance.Cli.Running;

/// <summary>Says what of a run was not played.</summary>
internal static class NotRun
{
    private const int Named = 6;

    /// <summary>Such as <c>70 cases of 120 not run (admin 40, token 30)</c>.</summary>
    public static string Says(RunSession session)
    {
        var left = session.Unplayed;
        var areas = left.GroupBy(playing => playing.Scenario.Area).OrderByDescending(area => area.Count()).ThenBy(area => area.Key, StringComparer.Ordinal).ToList();
        var named = areas.Take(Named).Select(area => $"{area.Key} {area.Count():N0}").ToList();
        if (areas.Count > Named)
            named.Add($"{Words.Count(areas.Count - Named, "other area")} {areas.Skip(Named).Sum(area => area.Count()):N0}");
        return $"{Words.Count(left.Count, "case")} of {session.Cases.Count:N0} not run{(left.Count == 0 ? "" : $" ({string.Join(", ", named)})")}";
    }
}
