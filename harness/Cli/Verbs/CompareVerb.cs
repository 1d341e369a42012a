using System.CommandLine;
using Conformance.Cli.Releases;

namespace Conformance.Cli.Verbs;

/// <summary><c>compare</c>: what changed from one release to another.</summary>
internal static class CompareVerb
{
    private const string Notes = """
        BEFORE and AFTER are each a URL or a target file (played now), a results folder or its verdict.json, a baseline file, the name of a
        recorded release (`conformance list baselines`), or `reference` for the embedded reference server. Conditions are matched by scenario.
        The secrets of the environment go to every URL; target files name their own.

        Exit codes:
          0  no promise is broken going from BEFORE to AFTER
          1  a promise is broken
          2  wrong usage or configuration
          3  nothing could be compared, or a target cannot be reached
          4  the harness itself failed

        Examples:
          conformance compare v2.145.0 v2.196.0
          conformance compare v2.196.0 http://localhost:9999
          conformance compare results/old results/new --out results/upgrade
          conformance compare reference mine.json

        """;

    public static Verb Make(Surroundings surroundings)
    {
        var before = new Argument<string>("BEFORE") { Description = "The earlier release." };
        var after = new Argument<string>("AFTER") { Description = "The later one, or another implementation." };
        var live = new LiveOptions();
        var command = new Command("compare", "Tells what changed from one release to another, condition by condition.") { before, after };
        foreach (var option in live.Playing)
            command.Options.Add(option);
        command.SetAction((parsed, _) => CompareRun.ExecuteAsync(new CompareRequest(parsed.GetValue(before)!, parsed.GetValue(after)!, live.Read(parsed)), surroundings));
        return new Verb(command, Notes);
    }
}
