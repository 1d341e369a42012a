using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Cli.Explaining;

internal static class CasePage
{
    /// <param name="contract">Its contract.</param>
    /// <param name="cases">The case, or all cases of one scenario.</param>
    public static string Of(Contract contract, IReadOnlyList<Case> cases)
    {
        var scenario = cases[0].Scenario;
        return new Page(cases.Count == 1 ? "Case" : "Scenario", cases.Count == 1 ? cases[0].Id : scenario.Id)
            .Add("says", scenario.Sentence)
            .Add("area", scenario.Area)
            .Add("probes", scenario.Operation?.ToString())
            .Add("expects", scenario.Expected.Says)
            .Add("statuses", scenario.Expected.Categories.Count is 0 or > 4
                ? null
                : string.Join("; ", scenario.Expected.Categories.Select(category => $"{category.Id()}: {Page.Statuses(contract, category)}")))
            .Add("needs", string.Join(", ", scenario.Needs))
            .Add("versions", string.Join(", ", cases.Select(playing => playing.Version.Id)))
            .Add("made", scenario.IsDerived ? "derived from the contract's data" : "written by hand")
            .Add("run it", $"conformance run --filter '{(cases.Count == 1 ? cases[0].Id : scenario.Id + "@")}'")
            .ToString();
    }
}
