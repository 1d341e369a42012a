using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Reporting;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Runs.Shards;

/// <summary>
/// Judges cases that were played before as a run under a gate does, from what their results keep of the probes. What fails
/// cannot be played once more: an answer that would not repeat counts.
/// </summary>
/// <param name="contract">What they were held against.</param>
/// <param name="terms">The gate and the baseline's digest are taken from it.</param>
/// <param name="baseline">What an earlier release did; null: nothing is held against it.</param>
/// <param name="probes">Each case's probe by the case's id.</param>
/// <param name="today">Decides which waivers have expired.</param>
public sealed class GateOfResults(Contract contract, Terms terms, ReleaseGate? baseline, IReadOnlyDictionary<string, KeptExchange> probes, DateOnly today)
{
    private readonly Judge judge = new(contract, new Redactor(), _ => Nowhere);

    /// <summary>Stands for the server's address in lines that reproduce a finding where a result does not tell it.</summary>
    private static Uri Nowhere { get; } = new("http://localhost");

    public Run Judge(Run run)
    {
        var waivers = new Waivers(run.Waivers, today);
        var servers = run.Servers.Select(server => new BaselineServer(server.Name, server.Has, server.Lacks, server.Unserved)).ToList();
        var cases = run.Cases.Select(result => Judged(result, servers, waivers)).ToList();
        var judged = run with
        {
            Gate = terms.Gate,
            Terms = run.Terms with { Gate = terms.Gate, Baseline = terms.Baseline },
            Cases = cases,
            Findings = Findings.Merge(cases.SelectMany(result => result.Findings)),
            WaiversUsed = [.. run.WaiversUsed.Union(waivers.Used).Order(StringComparer.Ordinal)],
            WaiversStale = Stale(run, waivers, servers),
        };
        return judged with { Comparison = baseline?.Conclude(judged) };
    }

    private CaseResult Judged(CaseResult result, IReadOnlyList<BaselineServer> servers, Waivers waivers)
    {
        var policy = result.Findings.Where(finding => !ReleaseGate.Judges(finding.Rule)).Select(LetPass);
        var released = Released(result, servers) is { } changed ? Breaches(result, changed).Select(waivers.Apply) : [];
        var findings = Findings.Merge(policy.Concat(released));
        var outcome = Findings.Outcome(findings);
        if (outcome == Outcome.Fail)
            return result with { Findings = findings, Outcome = outcome, Reason = findings.First(finding => finding is { Waiver: null, Severity: Severity.Fail }).Message };
        return result switch
        {
            { Outcome: Outcome.NotApplicable or Outcome.Inconclusive or Outcome.Error } => result with { Findings = findings },
            { Operation: null } => result with { Findings = findings, Outcome = Outcome.Inconclusive, Reason = $"precondition failed: {result.Reason}" },
            _ => result with { Findings = findings, Outcome = outcome, Reason = findings.Count == 0 ? null : findings[0].Message },
        };
    }

    private Finding LetPass(Finding finding)
    {
        var open = finding.Waiver == Waiver.OfGate ? finding with { Waiver = null } : finding;
        return terms.Gate == Gate.Baseline && open.Waiver is null ? open with { Waiver = Waiver.OfGate } : open;
    }

    private Transition? Released(CaseResult result, IReadOnlyList<BaselineServer> servers) => result switch
    {
        { Outcome: Outcome.NotApplicable } => baseline?.Gone(result.Scenario, servers),
        { Seen.IsTelling: true, IsFlaky: false, Outcome: not (Outcome.Inconclusive or Outcome.Error) } => baseline?.Compare(result, servers.FirstOrDefault(server => server.Name == result.Server)),
        _ => null,
    };

    private IEnumerable<Finding> Breaches(CaseResult result, Transition changed)
    {
        var probe = new Exchange(contract, KeptRequest.Of(probes.GetValueOrDefault(result.Id), changed.Subject), null) { Scenario = result.Scenario, Server = result.Server };
        return judge.Release(probe, changed, result.Id).SelectMany(rule => rule.Findings)
            .Select(finding => finding with { ApiVersion = result.ApiVersion, Status = result.Status, Code = result.Code });
    }

    /// <summary>Whether a waiver of the policy is stale the shards have told; of one about releases only this gate can.</summary>
    private List<StaleWaiver> Stale(Run run, Waivers waivers, IReadOnlyList<BaselineServer> servers)
    {
        var ofReleases = run.Waivers.Where(waiver => ReleaseGate.Judges(waiver.Rule)).Select(waiver => waiver.Id).ToHashSet(StringComparer.Ordinal);
        var isWhole = baseline is not null && run.Interrupted is null && run.Filter.Count == 0;
        return
        [
            .. run.WaiversStale.Where(waiver => !ofReleases.Contains(waiver.Id)),
            .. waivers.Stale(waiver => isWhole && servers.Any(server => waiver.Needs.All(need => Has(server, need)))).Where(waiver => ofReleases.Contains(waiver.Id)),
        ];
    }

    private static bool Has(BaselineServer server, string need) => need is ['!', .. var unwanted] ? !server.Has.Contains(unwanted) : server.Has.Contains(need);
}
