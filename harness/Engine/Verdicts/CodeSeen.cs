using System.Text.Json.Serialization;

namespace Conformance.Engine.Verdicts;

/// <summary>Whether an error code was seen, and with which statuses, or why not.</summary>
/// <param name="Code">The code.</param>
/// <param name="Statuses">HTTP statuses that it came with, sorted; empty: not seen.</param>
/// <param name="InRedirect">It was seen in a redirect's parameters.</param>
/// <param name="Provokable">Some request to some server can meet it.</param>
/// <param name="WhyNot">Why it was not seen; null where it was.</param>
public sealed record CodeSeen(string Code, IReadOnlyList<int> Statuses, bool InRedirect, bool Provokable, string? WhyNot)
{
    [JsonIgnore]
    public bool IsSeen => WhyNot is null;
}
