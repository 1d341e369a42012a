using Conformance.Engine.Contracts;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>Everything that a run writes: hears the run as it goes, and writes the rest at its end.</summary>
public sealed class Outputs : IDisposable
{
    private readonly EventLog events;
    private readonly Coverage coverage;

    private Outputs(OutputPaths paths, EventLog events, Contract contract)
    {
        Paths = paths;
        this.events = events;
        coverage = new Coverage(contract);
    }

    public OutputPaths Paths { get; }

    /// <summary>Takes secrets out of what is written; the run's own as soon as there is one.</summary>
    public Redactor Redactor
    {
        get => events.Redactor;
        set => events.Redactor = value;
    }

    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public static Outputs Open(string folder, Contract contract)
    {
        var paths = new OutputPaths(Path.GetFullPath(folder));
        paths.Prepare();
        return new Outputs(paths, new EventLog(paths.Events), contract);
    }

    public void Opened(Target target, int seed, IReadOnlyList<Capability> capabilities, int cases) => events.Opened(target, seed, capabilities, cases);

    public void CaseFinished(CaseResult result)
    {
        events.CaseFinished(result);
        coverage.CaseFinished(result);
    }

    public void Note(string line) => events.Note(line);

    public void Closed(Run run) => events.Closed(run);

    /// <summary>Writes the files that need the whole run.</summary>
    /// <exception cref="OutputException">One cannot be written, or the event log broke off.</exception>
    public void Write(Run run)
    {
        VerdictFile.Write(Paths.Verdict, run, coverage, Redactor);
        var tables = CoverageTables.Of(run, coverage.Entry, Redactor);
        SummaryFile.Write(Paths.Summary, run, tables, Redactor);
        AllureCoverage.Write(Paths.AllureResults, run, tables);
        AllureEnvironment.Write(Paths.AllureResults, run, Redactor);
        if (events.Failure is { } failure)
            throw failure;
    }

    public void Dispose() => events.Dispose();
}
