using System.Globalization;
using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Rules;
using Conformance.Engine.Rules.Releases;
using Conformance.Faults;

namespace Conformance.Cli.Proving;

/// <summary>Rules × faults as a page.</summary>
internal static class KillMatrix
{
    /// <summary>As it is when every fault is noticed by exactly the rules that must.</summary>
    public static string Expected(Contract contract) => Of(contract, [.. FaultCatalogue.Of(contract.Name).Select(fault => new Kill(fault, [.. fault.Rules.Order(StringComparer.Ordinal)]))]);

    /// <summary>As it was seen.</summary>
    public static string Of(Contract contract, IReadOnlyList<Proof> proofs) => Of(contract, [.. proofs.Select(proof => new Kill(proof.Fault, proof.Fired))]);

    private static string Of(Contract contract, IReadOnlyList<Kill> kills)
    {
        // One server alone cannot break what is between two releases.
        var rules = RuleRegistry.All.Where(rule => rule is not ReleaseRule && contract.Clauses.ContainsKey(rule.Clause)).Select(rule => rule.Id).ToList();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            # Kill matrix of {contract.Name}

            Which rule notices which fault. Every fault is a defect seeded into the reference server; the cases that show it were played
            against it. Written by `conformance faults --contract {contract.Name} --out FILE`.

            | faults | noticed by exactly the rules meant | noticed by others, too | not noticed | rules | rules that alone notice a fault |
            |--:|--:|--:|--:|--:|--:|
            | {kills.Count} | {kills.Count(kill => kill.IsExact)} | {kills.Count(kill => kill is { Missed.Count: 0, IsExact: false })} | {kills.Count(kill => kill.Missed.Count > 0)} | {rules.Count} | {rules.Count(rule => Alone(kills, rule) > 0)} |

            ## Rules
            | rule | faults noticed | by it alone |
            |---|--:|--:|
            """);
        foreach (var rule in rules)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {rule} | {kills.Count(kill => kill.Fired.Contains(rule))} | {Alone(kills, rule)} |");
        foreach (var kind in kills.GroupBy(kill => kill.Fault.Kind))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {kind.Key}").AppendLine("| fault | what the server does | noticed by |").AppendLine("|---|---|---|");
            foreach (var kill in kind)
                text.AppendLine(CultureInfo.InvariantCulture, $"| {kill.Fault.Id} | {Cell(kill.Fault.Sentence)} | {Noticed(kill)} |");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static int Alone(IReadOnlyList<Kill> kills, string rule) => kills.Count(kill => kill.Fired is [var only] && only == rule);

    private static string Noticed(Kill kill) =>
        string.Join("<br>", [.. kill.Fired, .. kill.Missed.Select(rule => $"**not by {rule}**")]);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private sealed record Kill(Fault Fault, IReadOnlyList<string> Fired)
    {
        public IReadOnlyList<string> Missed => [.. Fault.Rules.Except(Fired).Order(StringComparer.Ordinal)];

        public bool IsExact => Missed.Count == 0 && Fired.Count == Fault.Rules.Count;
    }
}
