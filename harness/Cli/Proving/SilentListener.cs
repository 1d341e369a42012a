using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Proving;

/// <summary>Tells nobody.</summary>
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
