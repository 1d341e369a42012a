using System.Text;
using Conformance.Engine.Reporting;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>
/// Writes what was exchanged in a run as a HAR file, secrets replaced by stand-ins, so that <c>check</c> on it comes to the same findings.
/// It is written as the run goes, and stands under its name when the run is over.
/// </summary>
public sealed class HarRecorder : IRunListener, IDisposable
{
    /// <summary>A whole run of the largest contract takes a tenth of this; only a server that floods takes more.</summary>
    public const long Most = 512L * 1024 * 1024;

    private readonly Lock writing = new();
    private readonly long most;
    private readonly Pseudonyms pseudonyms = new();
    private readonly string path;
    private readonly string draft;
    private readonly StreamWriter file;
    private Dictionary<string, Uri> servers = [];
    private bool isFirst = true;
    private long size;

    /// <param name="path">Where it goes.</param>
    /// <param name="most">Bytes that it may have; cases that would make it larger are left out, each as a whole.</param>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public HarRecorder(string path, long most = Most)
    {
        this.most = most;
        OutputFile.Prepare(path);
        this.path = Path.GetFullPath(path);
        draft = this.path + ".tmp";
        try
        {
            file = new StreamWriter(draft, append: false, new UTF8Encoding(false));
            file.Write($$"""{"log":{"version":"1.2","creator":{"name":"conformance","version":"{{typeof(HarRecorder).Assembly.GetName().Version}}"},"entries":[""");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.For(path, exception);
        }
    }

    /// <summary>Knows the run's secrets; the run's own as soon as there is one.</summary>
    public Redactor Redactor { get; set; } = new();

    /// <summary>Why the file is not there; null: it is.</summary>
    public OutputException? Failure { get; private set; }

    /// <summary>Cases that are not in the file, since it had become too large.</summary>
    public int LeftOut { get; private set; }

    public void Opened(RunOptions options, IReadOnlyList<Capability> capabilities, int cases) =>
        servers = options.Target.Servers.ToDictionary(server => server.Name, server => server.Url, StringComparer.Ordinal);

    public void CaseFinished(CaseResult result)
    {
        var exchanges = result.Exchanges.Select(judged => judged.Exchange).ToList();
        var mask = new CaseMask(Redactor, pseudonyms, exchanges);
        var entries = exchanges.Select(exchange => HarText.Entry(exchange, servers[exchange.Server], mask).ToJsonString(OutputJson.Line)).ToList();
        Write(() =>
        {
            var more = entries.Sum(entry => (long)Encoding.UTF8.GetByteCount(entry) + 2);
            if (size + more > most)
            {
                LeftOut++;
                return;
            }

            size += more;
            foreach (var entry in entries)
            {
                file.Write(isFirst ? "\n" : ",\n");
                file.Write(entry);
                isFirst = false;
            }
        });
    }

    public void Note(string line)
    {
    }

    public void Closed(Run run) => Write(() =>
    {
        file.Write("\n]}}\n");
        file.Dispose();
        File.Move(draft, path, overwrite: true);
    });

    /// <summary>Of a run that never began nothing is left.</summary>
    public void Dispose() => Write(() =>
    {
        file.Dispose();
        if (isFirst)
            File.Delete(draft);
    });

    private void Write(Action write)
    {
        lock (writing)
        {
            if (Failure is not null)
                return;
            try
            {
                write();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                // A full disk must not stop the run: it is told when the run is over.
                Failure = OutputException.For(path, exception);
            }
        }
    }
}
