using System.CommandLine;
using Conformance.Cli.Running;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary><c>serve</c>: a reference server for others to try.</summary>
internal static class ServeVerb
{
    private const string Notes = """
        The server keeps everything in memory, listens on 127.0.0.1 only and ends with Ctrl-C. It sends no mail and no SMS.
        Its keys are made for trying out and are printed.

        Examples:
          conformance serve
          conformance serve --port 9999

        """;

    public static Verb Make(Surroundings surroundings)
    {
        var contract = CommonOptions.Contract();
        var config = new Option<string>("--config") { HelpName = "NAME", Description = "A named configuration of the server.", DefaultValueFactory = _ => "default" };
        var port = Numbers.Option("--port", "N", "The port to listen on; 0 takes a free one.", 0, 0, 65535);
        var command = new Command("serve", "Starts a reference server for others to try.") { contract, config, port };
        command.SetAction((parsed, _) => Serving.ExecuteAsync(
            parsed.GetValue(contract) ?? Data.DefaultContract, parsed.GetValue(config)!, parsed.GetValue(port), surroundings));
        return new Verb(command, Notes);
    }
}
