using System.Text.RegularExpressions;

namespace Conformance.Engine.Contracts;

/// <summary>An entry of the error catalogue.</summary>
/// <param name="Code">The textual code as it stands in error bodies.</param>
/// <param name="Since">First release that has it; null where it was always there.</param>
/// <param name="Until">First release without it; null while it lives.</param>
/// <param name="Documented">Whether the published documentation lists it.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Category">Why a request that meets it fails.</param>
/// <param name="Statuses">HTTP statuses that the policy's text allows for it, the most literal first.</param>
/// <param name="Placeholder">It says only that no code was assigned: a server that sends it has none.</param>
/// <param name="Provokable">How hard it is to provoke from outside: easy, config, hard, slow, impossible, gone.</param>
/// <param name="How">How to provoke it.</param>
public sealed record ErrorCode(
    string Code,
    string? Since,
    string? Until,
    bool Documented,
    string Meaning,
    Category Category,
    IReadOnlyList<int> Statuses,
    bool Placeholder,
    string Provokable,
    string How)
{
    /// <summary>How versions without codes say it: patterns of their messages, which are a developer's aid and no promise; empty: in no words that are known.</summary>
    public IReadOnlyList<Regex> Messages { get; init; } = [];
}
