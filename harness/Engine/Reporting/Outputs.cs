using Conformance.Engine.Contracts;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>Everything that a run writes: hears the run as it goes, and writes the rest at its end.</summary>
public sealed class Outputs : IDisposable
{
    private readonly Contract contract;
    private readonly EventLog events;
    private readonly ExchangeLog exchanges;
    private readonly Coverage coverage;

    private Outputs(OutputPaths paths, Contract contract)
    {
        Paths = paths;
        this.contract = contract;
        events = new EventLog(paths.Events);
        exchanges = new ExchangeLog(paths.Exchanges);
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
        return new Outputs(paths, contract);
    }

    /// <param name="target">What is tested.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="filter">Only cases that fit one of these are played; empty: all.</param>
    /// <param name="scenariosDigest">Digest of all cases that there are.</param>
    /// <param name="capabilities">What was found.</param>
    /// <param name="cases">How many are about to be played.</param>
    public void Opened(Target target, int seed, IReadOnlyList<string> filter, string scenariosDigest, IReadOnlyList<Capability> capabilities, int cases) =>
        events.Opened(contract, target, seed, filter, scenariosDigest, capabilities, cases);

    public void CaseFinished(CaseResult result)
    {
        events.CaseFinished(result);
        exchanges.CaseFinished(result, Redactor);
        coverage.CaseFinished(result);
    }

    public void Note(string line) => events.Note(line);

    public void Closed(Run run) => events.Closed(run);

    /// <summary>Writes the files that need the whole run.</summary>
    /// <exception cref="OutputException">One cannot be written, or the event log broke off.</exception>
    public void Write(Run run)
    {
        VerdictFile.Write(Paths.Verdict, run, coverage.Entry, Redactor);
        var tables = CoverageTables.Of(run, coverage.Entry, Redactor);
        SummaryFile.Write(Paths.Summary, run, tables, Redactor);
        AllureCoverage.Write(Paths.AllureResults, run, tables);
        AllureEnvironment.Write(Paths.AllureResults, run, Redactor);
        if ((events.Failure ?? exchanges.Failure) is { } failure)
            throw failure;
    }

    public void Dispose()
    {
        events.Dispose();
        exchanges.Dispose();
    }
}
