namespace Conformance.Engine.Verdicts;

/// <summary>A finding that is known and accepted until a day.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Operation">Operation as findings name it; <c>*</c>: any.</param>
/// <param name="Status">Only findings seen with this status; null: any.</param>
/// <param name="Code">Only findings seen with this code; null: any.</param>
/// <param name="Scenario">Only findings of this scenario; null: any.</param>
/// <param name="Needs">Capabilities (with <c>!</c>: their absence) without which the breach cannot be seen; empty: any run sees it.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Link">Where the breach is known: an issue or a line of source.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record Waiver(
    string Id, string Rule, string Operation, int? Status, string? Code, string? Scenario, IReadOnlyList<string> Needs, string Reason, string Link, string Owner, DateOnly Expires)
{
    /// <summary>In place of a waiver's id where <see cref="Releases.Gate.Baseline"/> lets a breach of the policy pass.</summary>
    public const string OfGate = "--gate baseline";

    public bool Matches(Finding finding) =>
        finding.Rule == Rule
        && (Operation == "*" || Operation == finding.Operation)
        && (Status is null || Status == finding.Status)
        && (Code is null || Code == finding.Code)
        && (Scenario is null || Scenario == finding.Scenario);
}
