using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>One named black-box situation that ends in one probe.</summary>
/// <param name="Id">Such as <c>token/password/wrong-password</c>.</param>
/// <param name="Area">Part of the API, for reports.</param>
/// <param name="Sentence">What the situation is.</param>
/// <param name="Expected">What must come of the probe.</param>
/// <param name="Needs">Capabilities that must be on.</param>
/// <param name="Operation">Operation that the probe addresses where it is known beforehand.</param>
/// <param name="Play">Sets the situation up and sends the probe.</param>
public sealed record Scenario(
    string Id,
    string Area,
    string Sentence,
    Expectation Expected,
    IReadOnlyList<string> Needs,
    Operation? Operation,
    Func<Stage, Task> Play)
{
    /// <summary>Derived from data rather than written by hand.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The version header's form where the scenario is about it: such a scenario is one case, not one per version.</summary>
    public VersionForm? Form { get; init; }
}
