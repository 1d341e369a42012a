using System.CommandLine;
using Conformance.Cli.Listing;

namespace Conformance.Cli.Verbs;

/// <summary><c>list</c>: the cases, rules, clauses, operations, codes, declarable capabilities and faults there are.</summary>
internal static class ListVerb
{
    private const string Notes = """
        Examples:
          conformance list
          conformance list cases --filter 'token/password/*'
          conformance list codes --json

        """;

    public static Verb Make(Surroundings surroundings)
    {
        var kind = new Argument<string?>("KIND")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = $"One of {string.Join(", ", Listings.Kinds)}; without it, how many there are of each.",
        };
        var contract = CommonOptions.Contract();
        var filter = CommonOptions.Filter("entries");
        var json = new Option<bool>("--json") { Description = "As JSON (schemas/outputs/list.schema.json)." };
        var command = new Command("list", "Lists the cases, the rules, the clauses, the operations, the error codes, the capabilities that a target file can declare, the faults that a reference server can have.") { kind, contract, filter, json };
        command.SetAction(parsed => ListWriter.Write(
            surroundings, Data.Contract(parsed.GetValue(contract)), parsed.GetValue(kind), parsed.GetValue(filter) ?? [], parsed.GetValue(json)));
        return new Verb(command, Notes);
    }
}
