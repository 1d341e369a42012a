using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>The line of events.ndjson that a case leaves: all that can be known of it when the run is killed later.</summary>
/// <param name="Findings">In full, as this case saw them.</param>
/// <param name="Codes">Every error code of its exchanges.</param>
/// <param name="Clauses">Ids of the clauses that were checked.</param>
internal sealed record CaseEvent(
    string Event, DateTimeOffset At, CaseEntry Case, IReadOnlyList<FindingEntry> Findings, IReadOnlyList<CodeSighting> Codes, IReadOnlyList<string> Clauses)
{
    public const string Name = "case-finished";

    public CaseResult Read() => Case.Read([.. Findings.Select(finding => finding.Read())], Codes, Clauses);
}
