using Conformance.Cli.Running;
using Conformance.Cli.Usage;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Cli.Releases;

/// <summary>What <c>--gate</c> and <c>--baseline</c> ask for.</summary>
/// <param name="Gate">What judges.</param>
/// <param name="Baseline">What an earlier release did; null: nothing is held against it.</param>
/// <param name="BaselineDigest">SHA-256 of that, hexadecimal; empty where there is none.</param>
internal sealed record GateChoice(Gate Gate, ReleaseGate? Baseline, string BaselineDigest)
{
    private static readonly string[] Names = ["policy", "baseline", "both"];

    /// <param name="asked">What judges: policy, baseline or both; null: it follows from the baseline.</param>
    /// <param name="file">A baseline file or a recorded release; null: none.</param>
    /// <param name="contract">What is held against.</param>
    /// <param name="cases">All that there are.</param>
    /// <exception cref="StopException">They contradict each other, or the baseline cannot be used.</exception>
    public static GateChoice Read(string? asked, string? file, Contract contract, IReadOnlyList<Case> cases)
    {
        var gate = asked switch
        {
            null => file is null ? Gate.Policy : Gate.Both,
            "policy" => Gate.Policy,
            "baseline" => Gate.Baseline,
            "both" => Gate.Both,
            var other => throw StopException.Usage($"--gate must be policy, baseline or both, not '{other}'{Suggest.DidYouMean(other, Names)}"),
        };
        if (gate == Gate.Policy)
        {
            return file is null
                ? new GateChoice(gate, null, "")
                : throw StopException.Usage("--gate policy looks at no baseline; leave --baseline out, or judge by both");
        }

        if (file is null)
        {
            var releases = RecordedReleases.Names(contract.Name);
            throw StopException.Usage($"--gate {asked} needs --baseline FILE{(releases.Count > 0 ? $" or a release: {string.Join(", ", releases)}" : "; `conformance baseline FILE` makes one")}");
        }

        var baseline = RecordedReleases.Read(file, contract.Name);
        return new GateChoice(gate, new ReleaseGate(baseline, contract, ScenarioFact.Of(cases)), Hash.Short(BaselineFile.Text(baseline), 64));
    }

    /// <summary>What another part of the same run must have been begun with.</summary>
    public Terms Terms(LiveRunRequest request) => new(Gate, BaselineDigest, WaiverFiles.Digest(request.Waivers), request.ReadOnly);
}
