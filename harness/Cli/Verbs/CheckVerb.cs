using System.CommandLine;
using Conformance.Cli.Running;

namespace Conformance.Cli.Verbs;

/// <summary><c>check</c>: judges recorded traffic.</summary>
internal static class CheckVerb
{
    private const string Notes = $"""
        A HAR file is what a browser's network panel or a proxy saves. A file of one exchange a line
        holds JSON objects with name, request (method, url, headers, body) and response (status, headers, body).
        Nothing is sent anywhere; secrets in the file are in no output.

        Examples:
          conformance check traffic.har
          conformance check morning.har evening.har --waivers waivers.json --out results/recorded

        {ExitCode.Legend}
        """;

    public static Verb Make(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "HAR files, or files of one exchange a line." };
        var contract = CommonOptions.Contract();
        var openApi = new Option<string?>("--openapi") { HelpName = "FILE", Description = "OpenAPI document of the recorded servers, where they have operations of their own. [default: NAME.openapi.json beside NAME.jsonl, or what was recorded of it]" };
        var waivers = CommonOptions.Waivers();
        var output = CommonOptions.Out();
        var previous = CommonOptions.Previous();
        var noReport = CommonOptions.NoAllureReport();
        var command = new Command("check", "Judges recorded traffic (HAR files, or one exchange a line) with the same rules.") { files, contract, openApi, waivers, output, previous, noReport };
        command.SetAction((parsed, _) => RecordedRun.ExecuteAsync(
            new RecordedRunRequest(
                parsed.GetValue(files)!, parsed.GetValue(contract), parsed.GetValue(openApi), parsed.GetValue(waivers), parsed.GetValue(output)!, parsed.GetValue(previous), !parsed.GetValue(noReport)),
            surroundings));
        return new Verb(command, Notes);
    }
}
