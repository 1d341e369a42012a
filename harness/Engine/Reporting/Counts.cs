using System.Text.Json.Serialization;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>How many cases had which verdict.</summary>
public sealed record Counts(int Pass, int Fail, int Warning, int Waived, int NotApplicable, int Inconclusive, int Error)
{
    /// <summary>Cases of which something can be said.</summary>
    [JsonIgnore]
    public int Judged => Pass + Fail + Warning + Waived;

    [JsonIgnore]
    public int All => Judged + NotApplicable + Inconclusive + Error;

    public static Counts Of(IEnumerable<CaseResult> cases)
    {
        var by = cases.GroupBy(result => result.Outcome).ToDictionary(group => group.Key, group => group.Count());
        return new Counts(
            by.GetValueOrDefault(Outcome.Pass),
            by.GetValueOrDefault(Outcome.Fail),
            by.GetValueOrDefault(Outcome.Warning),
            by.GetValueOrDefault(Outcome.Waived),
            by.GetValueOrDefault(Outcome.NotApplicable),
            by.GetValueOrDefault(Outcome.Inconclusive),
            by.GetValueOrDefault(Outcome.Error));
    }
}
