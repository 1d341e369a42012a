using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Scenarios.Running;

/// <summary>Hands on to the files what happens in a run.</summary>
public sealed class OutputListener(Outputs outputs) : IRunListener
{
    public void Opened(RunOptions options, IReadOnlyList<Capability> capabilities, int cases) =>
        outputs.Opened(options.Target, new RunPlan(options.Seed, options.Filter, options.Shard, options.ScenariosDigest, cases, options.Terms, options.Mark ?? ""), capabilities);

    public void CaseFinished(CaseResult result) => outputs.CaseFinished(result);

    public void Note(string line) => outputs.Note(line);

    public void Closed(Run run) => outputs.Closed(run);
}
