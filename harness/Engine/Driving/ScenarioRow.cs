using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>One scenario of a table; its parts are those of <see cref="ScenarioAttribute"/>.</summary>
/// <param name="Id">Such as <c>limits/requests/otp</c>.</param>
/// <param name="Says">The situation as one sentence.</param>
/// <param name="Expected">What must come of the probe.</param>
/// <param name="Needs">Capabilities that must be on, separated by blanks.</param>
/// <param name="Play">Sets the situation up and sends the probe.</param>
public sealed record ScenarioRow(string Id, string Says, Expectation Expected, string Needs, Func<Stage, Task> Play)
{
    /// <summary>The operation that the probe addresses, where a server may lack it.</summary>
    public Operation? Operation { get; init; }
}
