using Conformance.Engine.Contracts;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Running;

/// <summary>Recorded traffic is no NUnit test: its cases are told to the report directly.</summary>
internal sealed class RecordedStory(Contract contract, Redactor redactor, IReadOnlyList<Waiver> waivers) : IRunListener
{
    public void Opened(RunOptions options, IReadOnlyList<Capability> capabilities, int cases)
    {
    }

    public void CaseFinished(CaseResult result) => AllureStory.WriteWhole(result, contract, redactor, waivers);

    public void Note(string line)
    {
    }

    public void Closed(Run run)
    {
    }
}
