using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>exchanges.ndjson: each case's probe with its answer, so that two results can be held side by side later.</summary>
/// <param name="path">Where it goes.</param>
/// <exception cref="OutputException">The file cannot be written.</exception>
internal sealed class ExchangeLog(string path) : IDisposable
{
    private readonly LineFile file = new(path);

    /// <summary>Why the log breaks off; null: it does not.</summary>
    public OutputException? Failure => file.Failure;

    public void CaseFinished(CaseResult result, Redactor redactor)
    {
        if (result.Exchanges.LastOrDefault(judged => judged.Exchange.IsProbe) is { } judged)
            file.Write(KeptExchange.Of(result.Id, judged.Exchange, redactor));
    }

    /// <summary>Lines that another log holds.</summary>
    public void Append(string line) => file.Append(line);

    public void Dispose() => file.Dispose();
}
