using System.Globalization;
using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Rules;

namespace Conformance.Cli.Proving;

/// <summary>Rules × faults as a page.</summary>
internal static class KillMatrix
{
    public static string Of(Contract contract, IReadOnlyList<Proof> proofs)
    {
        var rules = RuleRegistry.All.Where(rule => contract.Clauses.ContainsKey(rule.Clause)).Select(rule => rule.Id).ToList();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            # Kill matrix of {contract.Name}

            Which rule notices which fault. Every fault is a defect seeded into the reference server; the cases that show it were played
            against it. Written by `conformance faults --contract {contract.Name} --out FILE`.

            | faults | noticed by exactly the rules meant | noticed by others, too | not noticed | rules | rules that alone notice a fault |
            |--:|--:|--:|--:|--:|--:|
            | {proofs.Count} | {proofs.Count(proof => proof.IsExact)} | {proofs.Count(proof => proof is { Missed.Count: 0, IsExact: false })} | {proofs.Count(proof => proof.Missed.Count > 0)} | {rules.Count} | {rules.Count(rule => Alone(proofs, rule) > 0)} |

            ## Rules
            | rule | faults noticed | by it alone |
            |---|--:|--:|
            """);
        foreach (var rule in rules)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {rule} | {proofs.Count(proof => proof.Fired.Contains(rule))} | {Alone(proofs, rule)} |");
        foreach (var kind in proofs.GroupBy(proof => proof.Fault.Kind))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {kind.Key}").AppendLine("| fault | what the server does | noticed by |").AppendLine("|---|---|---|");
            foreach (var proof in kind)
                text.AppendLine(CultureInfo.InvariantCulture, $"| {proof.Fault.Id} | {Cell(proof.Fault.Sentence)} | {Noticed(proof)} |");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static int Alone(IReadOnlyList<Proof> proofs, string rule) => proofs.Count(proof => proof.Fired is [var only] && only == rule);

    private static string Noticed(Proof proof) =>
        string.Join("<br>", [.. proof.Fired, .. proof.Missed.Select(rule => $"**not by {rule}**")]);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
