using System.CommandLine;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary>All verbs.</summary>
internal static class Root
{
    private const string Notes = """
        Without a verb, `run` is meant; without a target, it runs against the reference server that comes with the command.

        Examples:
          conformance                                        see it work, against the embedded reference server
          conformance run --url http://localhost:9999        test a server
          conformance check traffic.har                      judge recorded traffic
          conformance explain status.404-needs-path-variable


        """;

    public static RootCommand Make(Surroundings surroundings)
    {
        Verb[] verbs = [RunVerb.Make(surroundings), CheckVerb.Make(surroundings), MergeVerb.Make(surroundings), CleanUpVerb.Make(surroundings), ListVerb.Make(surroundings), ExplainVerb.Make(surroundings), ServeVerb.Make(surroundings), FaultsVerb.Make(surroundings), AllowedVerb.Make(surroundings), BaselineVerb.Make(surroundings), CompareVerb.Make(surroundings)];
        var root = new RootCommand("Certifies auth servers: drives a server with generated requests under every API version and judges each answer against the published contract, clause by clause.");
        foreach (var verb in verbs)
            root.Subcommands.Add(verb.Command);
        var notes = verbs.ToDictionary(verb => verb.Command, verb => verb.Notes);
        notes[root] = Notes + ExitCode.Legend;
        NotedHelp.Install(root, notes);
        return root;
    }
}
