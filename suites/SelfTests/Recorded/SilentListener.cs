using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.SelfTests.Recorded;

internal sealed class SilentListener : IRunListener
{
    public void Opened(RunOptions options, IReadOnlyList<Capability> capabilities, int cases)
    {
    }

    public void CaseFinished(CaseResult result)
    {
    }

    public void Note(string line)
    {
    }

    public void Closed(Run run)
    {
    }
}
