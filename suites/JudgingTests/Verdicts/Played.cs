using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.Rules;

namespace Conformance.JudgingTests.Verdicts;

/// <summary>Cases and runs for tests to change.</summary>
internal static class Played
{
    /// <param name="id">Such as <c>signup/taken@initial</c>.</param>
    public static CaseResult Case(string id, Outcome outcome = Outcome.Pass, params Finding[] findings) => new()
    {
        Id = id,
        Scenario = id.Split('@')[0],
        ApiVersion = id.Split('@')[1],
        Area = "signup",
        Sentence = "A situation.",
        Operation = "POST /signup",
        Server = "default",
        Outcome = outcome,
        Reason = outcome == Outcome.Pass ? null : "a reason",
        Status = 422,
        Code = "weak_password",
        Exchanges = [],
        Seen = new Sightings("state-conflict", null, null, true, [], []),
        Findings = findings,
        Digest = id,
        Duration = TimeSpan.Zero,
    };

    public static Run Run(params CaseResult[] cases) => new()
    {
        Target = "a target",
        Contract = Supabase.Contract.Name,
        ContractDigest = "contract",
        ScenariosDigest = "scenarios",
        Filter = ["signup/*"],
        ApiVersions = ["initial", "2024-01-01"],
        Seed = 1,
        Digest = "digest",
        Started = Jwt.Now,
        Duration = TimeSpan.Zero,
        Requests = 0,
        Cases = cases,
        Findings = [],
        Codes = [],
        Capabilities = [],
        WaiversUsed = [],
        WaiversStale = [],
        Leftovers = [],
    };
}
