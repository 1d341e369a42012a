using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs;

/// <summary>Hears what happens in a run as it happens; called from many threads.</summary>
public interface IRunListener
{
    /// <summary>The target was recognised and its capabilities found; the cases are about to be played.</summary>
    void Opened(RunOptions options, IReadOnlyList<Capability> capabilities, int cases);

    void CaseFinished(CaseResult result);

    /// <summary>Something that a person watching should know, one line.</summary>
    void Note(string line);

    void Closed(Run run);
}
