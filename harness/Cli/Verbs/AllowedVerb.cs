using System.CommandLine;
using Conformance.Cli.Proving;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary><c>allowed</c>: proves that the rules do not cry wolf.</summary>
internal static class AllowedVerb
{
    private const string Notes = """
        An allowed change is something that a server may do and still keep its contract: other messages, more members, compressed
        answers, another status where the text leaves a choice. The same cases are played with it and without; the exit code is 1
        if one of them ends otherwise.

        Examples:
          conformance allowed
          conformance allowed --filter 'wire/*' --scenarios 0

        """;

    public static Verb Make(Surroundings surroundings)
    {
        var contract = CommonOptions.Contract();
        var filter = CommonOptions.Filter("changes");
        var scenarios = Numbers.Option("--scenarios", "N", "How many scenarios to play against each change, chosen by the seed; 0: all.", 300, 0, int.MaxValue);
        var seed = Numbers.Option("--seed", "N", "Which of them.", 1, 0, int.MaxValue);
        var workers = Numbers.Option("--workers", "N", "How many changes at a time.", 4, 1, 64);
        var command = new Command("allowed", "Proves on reference servers that differ in what they may that no rule cries wolf.") { contract, filter, scenarios, seed, workers };
        command.SetAction((parsed, _) => AllowedRun.ExecuteAsync(
            Data.Contract(parsed.GetValue(contract)),
            new AllowedWishes(parsed.GetValue(filter) ?? [], parsed.GetValue(scenarios), parsed.GetValue(seed), parsed.GetValue(workers)),
            surroundings));
        return new Verb(command, Notes);
    }
}
