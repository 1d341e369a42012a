using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>One part of the API: kept, broken, or neither.</summary>
public sealed record AreaRow(string Area, Counts Counts)
{
    /// <summary>One word for the whole area.</summary>
    public string Word => Counts switch
    {
        { Fail: > 0 } => "broken",
        { Error: > 0 } => "error",
        { Judged: 0 } => "not tested",
        { Warning: > 0 } => "kept, warnings",
        _ => "kept",
    };

    /// <summary>The areas of a run, in alphabetical order.</summary>
    public static IReadOnlyList<AreaRow> Of(Run run) =>
        [.. run.Cases
            .GroupBy(result => result.Area, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new AreaRow(group.Key, Counts.Of(group)))];
}
