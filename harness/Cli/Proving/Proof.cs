using Conformance.Engine.Verdicts;
using Conformance.Faults;

namespace Conformance.Cli.Proving;

/// <summary>What the rules said of a server with a fault.</summary>
/// <param name="Findings">What they found.</param>
/// <param name="Played">Cases that came to a verdict.</param>
/// <param name="Failures">Cases in which the harness or the transport failed, each with its reason.</param>
internal sealed record Proof(Fault Fault, IReadOnlyList<Finding> Findings, int Played, IReadOnlyList<string> Failures)
{
    /// <summary>Ids of the rules that found something, in order.</summary>
    public IReadOnlyList<string> Fired { get; } = [.. Findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Missed => [.. Fault.Rules.Except(Fired).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Others => [.. Fired.Except(Fault.Rules)];

    public bool IsExact => Missed.Count == 0 && Others.Count == 0;

    /// <summary>What is not as the fault says, in a line; null: all is.</summary>
    public string? Complaint => (Missed, Others) switch
    {
        ({ Count: 0 }, { Count: 0 }) => null,
        (_, { Count: 0 }) => $"{Fault.Id}: not noticed by {string.Join(", ", Missed)} ({Played} cases)",
        ({ Count: 0 }, _) => $"{Fault.Id}: also noticed by {string.Join(", ", Others)}",
        _ => $"{Fault.Id}: not noticed by {string.Join(", ", Missed)}, but by {string.Join(", ", Others)} ({Played} cases)",
    };
}
