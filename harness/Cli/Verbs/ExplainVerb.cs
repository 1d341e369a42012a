using System.CommandLine;
using Conformance.Cli.Explaining;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary><c>explain</c>: what stands behind an id, or behind a refusal.</summary>
internal static class ExplainVerb
{
    private const string Notes = $"""
        With --url, calls a function as a client would, and where it answers 401 tells which of four causes it is, with the evidence and
        the remedy: missing_auth_header, invalid_key, incompatible_keys, your_code_returned_401. At most three requests are sent, two of
        them without a valid token; a function that lets the request through runs. The token is never printed; it may come from {TriageAsk.TokenVariable}.

        Examples:
          conformance explain weak_password
          conformance explain status.404-needs-path-variable
          conformance explain 'POST /signup'
          conformance explain bad-input
          conformance explain --url https://project.supabase.co/functions/v1/hello --token eyJ…

        """;

    public static Verb Make(Surroundings surroundings)
    {
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "A case, scenario, rule, clause, operation, error code, category or fault." };
        var url = new Option<string?>("--url") { HelpName = "URL", Description = "The function that answers 401." };
        var token = new OpenOption("--token") { HelpName = "TOKEN", Description = $"What the client sends behind Bearer. [default: {TriageAsk.TokenVariable}, or no Authorization header]" };
        var apiKey = new Option<string?>("--api-key") { HelpName = "KEY", Description = "What the client sends as the apikey header." };
        var method = new Option<string>("--method") { HelpName = "METHOD", Description = "How the client calls it.", DefaultValueFactory = _ => "GET" };
        var timeout = Numbers.Option("--timeout", "SECONDS", "How long one request may take, answer included.", 10, 1, 600);
        var json = new Option<bool>("--json") { Description = "As JSON (schemas/outputs/triage.schema.json); with --url only." };
        var contract = CommonOptions.Contract();
        var command = new Command("explain", "Explains one id: its sentence and source, what it expects, an example; or why a function answers 401.") { id, url, token, apiKey, method, timeout, json, contract };
        command.SetAction((parsed, _) => (parsed.GetValue(id), parsed.GetValue(url)) switch
        {
            ({ } named, null) => Task.FromResult(Explainer.Write(surroundings, Data.Contract(parsed.GetValue(contract)), named)),
            (null, { } address) => TriageAsk.ExecuteAsync(
                new TriageWishes(address, parsed.GetValue(method)!, parsed.GetValue(token), parsed.GetValue(apiKey), parsed.GetValue(contract), TimeSpan.FromSeconds(parsed.GetValue(timeout)), parsed.GetValue(json)),
                surroundings),
            (null, null) => throw StopException.Usage("ID is missing: name what to explain, or a function that answers 401 with --url"),
            _ => throw StopException.Usage("ID and --url exclude each other; explain one at a time"),
        });
        return new Verb(command, Notes);
    }
}
