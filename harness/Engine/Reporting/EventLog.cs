using System.Text.Json;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>events.ndjson: one event a line, written as it happens, so that a run that is killed leaves what it had.</summary>
public sealed class EventLog : IDisposable
{
    private readonly Lock writing = new();
    private readonly FileStream file;

    /// <exception cref="OutputException">The file cannot be written.</exception>
    public EventLog(string path)
    {
        try
        {
            // Unbuffered: each line reaches the file in one write, so the last line of a killed run is whole.
            file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.For(path, exception);
        }
    }

    /// <summary>Takes secrets out of what is written.</summary>
    public Redactor Redactor { get; set; } = new();

    /// <summary>Why the log breaks off; null: it does not.</summary>
    public OutputException? Failure { get; private set; }

    public void Opened(Target target, int seed, IReadOnlyList<Capability> capabilities, int cases) => Write(new
    {
        Event = "run-opened",
        At = DateTimeOffset.UtcNow,
        Target = Clean(target.Name),
        target.Contract,
        Seed = seed,
        Cases = cases,
        Servers = target.Servers.Select(server => new { server.Name, Url = Clean(server.Url.ToString()) }),
        Capabilities = capabilities.Select(found => CapabilityEntry.Of(found, Redactor)),
    });

    public void CaseFinished(CaseResult result) => Write(new
    {
        Event = "case-finished",
        At = DateTimeOffset.UtcNow,
        result.Id,
        result.Outcome,
        Reason = result.Reason is { } reason ? Clean(reason) : null,
        result.Status,
        result.Code,
        Findings = result.Findings.Select(finding => finding.Fingerprint).Distinct(),
        DurationMs = (long)result.Duration.TotalMilliseconds,
    });

    public void Note(string line) => Write(new { Event = "note", At = DateTimeOffset.UtcNow, Text = Clean(line) });

    public void Closed(Run run) => Write(new
    {
        Event = "run-closed",
        At = DateTimeOffset.UtcNow,
        Counts = Counts.Of(run.Cases),
        run.Digest,
        DurationMs = (long)run.Duration.TotalMilliseconds,
        run.Requests,
        run.Interrupted,
    });

    public void Dispose() => file.Dispose();

    private string Clean(string text) => Redactor.Clean(text);

    private void Write<T>(T happened)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(happened, OutputJson.Line), (byte)'\n'];
        lock (writing)
        {
            if (Failure is not null)
                return;
            try
            {
                file.Write(line);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // A full disk must not stop the run: it is told when the run is over.
                Failure = OutputException.For(file.Name, exception);
            }
        }
    }
}
