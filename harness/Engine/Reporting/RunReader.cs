using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>Reads a run back from a results folder or its verdict.json; from events.ndjson where the run was killed before its end.</summary>
public static class RunReader
{
    /// <summary>Whether the path names something that this reads, rather than another kind of file.</summary>
    public static bool IsResult(string path) =>
        Directory.Exists(path) || Path.GetFileName(path) == Path.GetFileName(new OutputPaths("").Verdict);

    /// <param name="path">A results folder, or a verdict.json.</param>
    /// <exception cref="ResultException">There is no result, or it cannot be read.</exception>
    public static SavedRun Read(string path)
    {
        var paths = new OutputPaths(Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? "");
        var verdict = Directory.Exists(path) ? paths.Verdict : path;
        if (File.Exists(verdict))
        {
            var entry = JsonInput.Read<VerdictEntry>(verdict, "verdict.json");
            return new SavedRun(path, entry.Read(), entry.Coverage, Exchanges(paths.Exchanges));
        }

        return Directory.Exists(path) && File.Exists(paths.Events)
            ? new SavedRun(path, EventReader.Read(paths.Events), null, Exchanges(paths.Exchanges))
            : throw new ResultException(Directory.Exists(path)
                ? $"{path}: there is no verdict.json in it; name a folder that `conformance run --out` or `check --out` has written"
                : $"{path}: there is no such file or folder; name a results folder or its verdict.json");
    }

    private static Dictionary<string, KeptExchange> Exchanges(string file)
    {
        var exchanges = new Dictionary<string, KeptExchange>(StringComparer.Ordinal);
        if (File.Exists(file))
        {
            foreach (var (text, where) in JsonInput.Lines(file))
            {
                var kept = JsonInput.Parse<KeptExchange>(text, where, "exchanges.ndjson");
                exchanges[kept.Case] = kept;
            }
        }

        return exchanges;
    }
}
