using System.CommandLine;
using Conformance.Cli.Proving;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary><c>faults</c>: proves that the rules notice what is wrong.</summary>
internal static class FaultsVerb
{
    private const string Notes = """
        A fault is a defect of the reference server, made on purpose. Each says which rules must notice it; the exit code is 1
        if for one of them others did, or none.

        Examples:
          conformance faults
          conformance faults --filter 'codes/*'
          conformance faults --out kill-matrix.md

        """;

    public static Verb Make(Surroundings surroundings)
    {
        var contract = CommonOptions.Contract();
        var filter = CommonOptions.Filter("faults");
        var sample = new Option<int?>("--sample") { HelpName = "N", Description = "Only so many, chosen by the seed." };
        var seed = Numbers.Option("--seed", "N", "Which of them --sample chooses.", 1, 0, int.MaxValue);
        var workers = Numbers.Option("--workers", "N", "How many faults at a time.", 4, 1, 64);
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "Where to write the table of rules and faults (Markdown)." };
        var command = new Command("faults", "Proves on broken reference servers that the rules notice.") { contract, filter, sample, seed, workers, output };
        command.SetAction((parsed, _) => FaultRun.ExecuteAsync(
            Data.Contract(parsed.GetValue(contract)),
            new FaultWishes(parsed.GetValue(filter) ?? [], parsed.GetValue(sample), parsed.GetValue(seed), parsed.GetValue(workers), parsed.GetValue(output)),
            surroundings));
        return new Verb(command, Notes);
    }
}
