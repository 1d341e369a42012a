using System.Collections.Concurrent;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Rules;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Runs;

/// <summary>Makes the request of a failing generated case as small as it can be and still show the same finding; once per finding.</summary>
internal sealed class Reduction(Judge judge, Redactor redactor)
{
    private readonly ConcurrentDictionary<string, string> lines = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Finding>> ReduceAsync(IReadOnlyList<Finding> findings, Stage stage, Func<Stage> again)
    {
        if (!stage.Playing.Scenario.IsDerived || stage.Probe is not { Response: not null } probe)
            return findings;
        var reduced = new List<Finding>();
        foreach (var finding in findings)
        {
            reduced.Add(finding is { Severity: Severity.Fail, Waiver: null } && !ReleaseGate.Judges(finding.Rule) && lines.TryAdd(finding.Fingerprint, finding.Curl)
                ? finding with { Curl = lines[finding.Fingerprint] = await SmallestAsync(finding, probe, again()) }
                : finding with { Curl = lines.GetValueOrDefault(finding.Fingerprint, finding.Curl) });
        }

        return reduced;
    }

    private async Task<string> SmallestAsync(Finding finding, Exchange probe, Stage stage)
    {
        var fault = Fault(probe, probe.Request);
        var smallest = await RequestShrinker.ShrinkAsync(probe.Request, async request =>
        {
            // What must be refused must stay wrong in the same way: a smaller request that is right would show nothing.
            if (!probe.Expected!.MaySucceed && Fault(probe, request) != fault)
                return false;
            var exchange = await TryAsync(stage, request, probe.Operation);
            return exchange is not null && judge.Exchange(exchange, stage.Playing.Id).Findings.Any(found => found.Fingerprint == finding.Fingerprint);
        });
        return CurlLine.Of(smallest, stage.Server.Address.Url, redactor);
    }

    /// <summary>Null: it may not be sent any more.</summary>
    private static async Task<Exchange?> TryAsync(Stage stage, Request request, Operation? operation)
    {
        try
        {
            return await stage.ProbeRawAsync(request, operation);
        }
        catch (UnplayableException)
        {
            return null;
        }
    }

    private static string? Fault(Exchange probe, Request request) =>
        RequestFaults.Find(new Exchange(probe.Contract, request, null) { Operation = probe.Operation }).FirstOrDefault() ?? request.Text;
}
