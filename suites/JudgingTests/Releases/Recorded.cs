using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.Contracts;

namespace Conformance.JudgingTests.Releases;

/// <summary>Baselines made up for tests.</summary>
internal static class Recorded
{
    public static Behaviour Weak { get; } = new("state-conflict", 422, "weak_password", null, null);

    public static Behaviour Done { get; } = new("success", 200, null, null, "{id:string}");

    public static Behaviour NotRouted { get; } = new("uncatalogued", 404, null, null, "text/plain");

    public static Baseline Of(string release, params Condition[] conditions) => new()
    {
        Release = release,
        Contract = "supabase-auth",
        ContractDigest = Supabase.Contract.Digest,
        ScenariosDigest = new string('c', 64),
        Filter = [],
        ApiVersions = ["initial", "2024-01-01"],
        Servers = [new BaselineServer("default", ["signup"], ["captcha"], [])],
        Conditions = conditions.ToDictionary(condition => condition.Scenario),
        Unrecorded = new Dictionary<string, Unrecorded>(),
    };

    public static Condition Condition(string scenario, string operation, params Behaviour[] answers) =>
        new(scenario, operation, "default", new Dictionary<string, IReadOnlyList<Behaviour>> { ["initial"] = answers, ["2024-01-01"] = answers });

    public static Comparison Compare(Baseline before, Baseline after, params ScenarioFact[] facts) => new Comparer(before, after, Supabase.Contract, facts).Compare();
}
