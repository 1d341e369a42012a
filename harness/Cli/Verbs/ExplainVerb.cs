using System.CommandLine;
using Conformance.Cli.Explaining;

namespace Conformance.Cli.Verbs;

/// <summary><c>explain</c>: what stands behind an id.</summary>
internal static class ExplainVerb
{
    private const string Notes = """
        Examples:
          conformance explain weak_password
          conformance explain status.404-needs-path-variable
          conformance explain 'POST /signup'
          conformance explain bad-input

        """;

    public static Verb Make(Surroundings surroundings)
    {
        var id = new Argument<string>("ID") { Description = "A case, scenario, rule, clause, operation, error code, category or fault." };
        var contract = CommonOptions.Contract();
        var command = new Command("explain", "Explains one id: its sentence and source, what it expects, an example.") { id, contract };
        command.SetAction(parsed => Explainer.Write(surroundings, Data.Contract(parsed.GetValue(contract)), parsed.GetValue(id)!));
        return new Verb(command, Notes);
    }
}
