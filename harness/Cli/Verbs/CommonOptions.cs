using System.CommandLine;

namespace Conformance.Cli.Verbs;

/// <summary>Options that several verbs take.</summary>
internal static class CommonOptions
{
    public static Option<string?> Contract() => new("--contract")
    {
        HelpName = "NAME",
        Description = $"The contract to hold against. [default: {Data.DefaultContract}]",
    };

    public static Option<string[]> Filter(string what) => new("--filter")
    {
        HelpName = "TEXT",
        Description = $"Only {what} whose id contains TEXT; * stands for anything. May stand more than once.",
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Waivers() => new("--waivers")
    {
        HelpName = "FILE",
        Description = "Findings that are known and accepted (JSON). A waiver that expired or matches nothing makes the run red.",
    };

    public static Option<string?> Gate() => new("--gate")
    {
        HelpName = "policy|baseline|both",
        Description = "Judge by the contract as it is written, by what an earlier release did, or by both. [default: policy; both with --baseline]",
    };

    public static Option<string?> Baseline() => new("--baseline")
    {
        HelpName = "FILE|RELEASE",
        Description = "What an earlier release did: a file that `conformance baseline` has written, or a recorded release (`conformance list baselines`).",
    };

    public static Option<string> Out() => new("--out")
    {
        HelpName = "DIR",
        Description = "Where events.ndjson, verdict.json, summary.md, junit.xml, findings.sarif, badge.json and the Allure files go; what an earlier run left there is replaced.",
        DefaultValueFactory = _ => "results",
    };

    public static Option<string?> Previous() => new("--previous")
    {
        HelpName = "DIR",
        Description = "Results of an earlier run: findings are told as new, still there or gone since. [default: what --out holds of the same target]",
    };

    public static Option<bool> NoAllureReport() => new("--no-allure-report")
    {
        Description = "Do not make allure-report/ from allure-results/.",
    };
}
