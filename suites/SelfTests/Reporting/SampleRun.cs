using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Scenarios.Running;

namespace Conformance.SelfTests.Reporting;

/// <summary>Runs made up for tests of what is written about them.</summary>
internal static class SampleRun
{
    public static Contract Contract { get; } = ContractFolder.Load(SchemasFolder.Path, "supabase-auth");

    public static Run Of(params CaseResult[] cases) => new()
    {
        Target = "a server",
        Contract = Contract.Name,
        ApiVersions = ["initial", "2024-01-01"],
        Seed = 1,
        Digest = new string('a', 64),
        Started = DateTimeOffset.UnixEpoch,
        Duration = TimeSpan.FromSeconds(2),
        Requests = 12,
        Cases = cases,
        Findings = [.. cases.SelectMany(result => result.Findings)],
        Codes = [new CodeSeen("weak_password", [422], false, true, null), new CodeSeen("bad_json", [], false, true, "no case met it")],
        Capabilities = [new Capability("service-key", false, "none was given", "--service-key")],
        WaiversUsed = [],
        WaiversStale = [],
        Leftovers = [],
    };

    public static Report Report(Run run, News? news = null, Redactor? redactor = null) => new(run, Contract, new Coverage(Contract).Entry, news, redactor ?? new Redactor());

    public static CaseResult Case(string id, Outcome outcome, params Finding[] findings) => new()
    {
        Id = id,
        Scenario = id.Split('@')[0],
        ApiVersion = "initial",
        Area = "signup",
        Sentence = "A situation.",
        Operation = "POST /signup",
        Server = "default",
        Outcome = outcome,
        Reason = outcome == Outcome.Pass ? null : "a reason",
        Expected = "success",
        Status = 200,
        Code = null,
        Exchanges = [],
        Findings = findings,
        Digest = new string('b', 64),
        Duration = TimeSpan.FromMilliseconds(3),
    };

    public static Finding Finding(string message, string curl = "curl http://a") => new()
    {
        Fingerprint = "0123456789abcdef",
        Cause = "fedcba9876543210",
        Rule = "a-rule",
        Clause = "a.clause",
        Severity = Severity.Fail,
        Server = "default",
        Operation = "POST /signup",
        Scenario = "signup/email",
        ApiVersion = "initial",
        Message = message,
        Status = 500,
        Code = null,
        Curl = curl,
        Cases = ["signup/email@initial"],
    };
}
