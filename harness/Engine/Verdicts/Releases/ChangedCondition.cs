namespace Conformance.Engine.Verdicts.Releases;

/// <summary>A condition that shows a change.</summary>
/// <param name="Scenario">Its id.</param>
/// <param name="Operation">That the probe addressed.</param>
/// <param name="ApiVersions">Under which it shows.</param>
/// <param name="From">What it was there; differs from the change's own where one cause shows in several forms.</param>
/// <param name="To">What it is there.</param>
public sealed record ChangedCondition(string Scenario, string Operation, IReadOnlyList<string> ApiVersions, string From, string To);
