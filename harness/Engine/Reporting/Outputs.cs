using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting.Formats;
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
    private readonly SavedRun? earlier;

    private Outputs(OutputPaths paths, Contract contract, SavedRun? earlier)
    {
        Paths = paths;
        this.contract = contract;
        this.earlier = earlier;
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

    /// <summary>The CI's build that the run is part of; null: none.</summary>
    public CiBuild? Build { get; set; }

    /// <param name="folder">Made where it is not there; what an earlier run left in it is replaced.</param>
    /// <param name="contract">What is run against.</param>
    /// <param name="earlier">The run that this one's findings are compared with, and whose Allure history goes on; null: none.</param>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public static Outputs Open(string folder, Contract contract, SavedRun? earlier = null)
    {
        var paths = new OutputPaths(Path.GetFullPath(folder));
        Reporting.AllureHistory.Keep(earlier is null ? null : OutputPaths.Of(earlier.Source), paths);
        paths.Prepare();
        return new Outputs(paths, contract, earlier);
    }

    /// <summary>What changed since the earlier run; null: there is none.</summary>
    public News? News(Run run) => earlier is null ? null : Reporting.News.Of(run, earlier.Run);

    /// <param name="target">What is tested.</param>
    /// <param name="plan">What is about to be played.</param>
    /// <param name="capabilities">What was found.</param>
    public void Opened(Target target, RunPlan plan, IReadOnlyList<Capability> capabilities) => events.Opened(contract, target, plan, capabilities);

    public void CaseFinished(CaseResult result)
    {
        events.CaseFinished(result);
        exchanges.CaseFinished(result, Redactor);
        coverage.CaseFinished(result);
    }

    /// <summary>Takes over what a part of this run has written elsewhere.</summary>
    /// <returns>The part's cases of which no Allure result came along: the part was killed before it had written them.</returns>
    /// <exception cref="OutputException">It cannot be copied.</exception>
    public IReadOnlyList<CaseResult> Take(SavedRun part)
    {
        if (part.Coverage is { } counted)
            coverage.Add(counted);
        else
            part.Run.Cases.ToList().ForEach(coverage.CaseFinished);
        var told = PartFiles.Copy(part, Paths, events.Append, exchanges.Append);
        return [.. part.Run.Cases.Where(result => !told.Contains(result.Id))];
    }

    public void Note(string line) => events.Note(line);

    public void Closed(Run run) => events.Closed(run);

    /// <summary>Writes the files that need the whole run.</summary>
    /// <exception cref="OutputException">One cannot be written, or the event log broke off.</exception>
    public void Write(Run run)
    {
        var report = new Report(run, contract, coverage.Entry, News(run), Redactor);
        foreach (var format in ReportFormats.All)
            AtomicFile.Write(Path.Combine(Paths.Folder, format.FileName), format.Write(report));
        AllureCoverage.Write(Paths.AllureResults, run, report.Tables);
        AllureEnvironment.Write(Paths.AllureResults, run, Build, Redactor);
        if ((events.Failure ?? exchanges.Failure) is { } failure)
            throw failure;
    }

    public void Dispose()
    {
        events.Dispose();
        exchanges.Dispose();
    }
}
