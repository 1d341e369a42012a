using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Running;

/// <summary>Several who hear the same run.</summary>
internal sealed class Listeners(IReadOnlyList<IRunListener> all) : IRunListener
{
    public void Opened(RunOptions options, IReadOnlyList<Capability> capabilities, int cases) => Each(one => one.Opened(options, capabilities, cases));

    public void CaseFinished(CaseResult result) => Each(one => one.CaseFinished(result));

    public void Note(string line) => Each(one => one.Note(line));

    public void Closed(Run run) => Each(one => one.Closed(run));

    private void Each(Action<IRunListener> tell)
    {
        foreach (var one in all)
            tell(one);
    }
}
