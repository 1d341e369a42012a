using System.Text.Json.Serialization;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>One change of a release with all conditions that show it.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Level">What that means.</param>
/// <param name="Clause">Id of the clause that speaks of it; null where it is allowed.</param>
/// <param name="From">What the earlier release answers, such as <c>422 weak_password</c>.</param>
/// <param name="To">What the later one answers.</param>
/// <param name="Says">In words.</param>
/// <param name="Operations">Where it shows, sorted.</param>
/// <param name="Conditions">That show it, sorted by scenario.</param>
public sealed record Difference(
    ChangeKind Kind, ChangeLevel Level, string? Clause, string From, string To, string Says, IReadOnlyList<string> Operations, IReadOnlyList<ChangedCondition> Conditions)
{
    /// <summary>A server error, or a closed connection, is none any more: a class that moved, and nothing that anybody misses.</summary>
    [JsonIgnore]
    public bool Mends => Kind == ChangeKind.ClassMoved && From is ['5' or 'n', ..];
}
