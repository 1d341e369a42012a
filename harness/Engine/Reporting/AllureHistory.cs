namespace Conformance.Engine.Reporting;

/// <summary>
/// What Allure remembers of earlier runs. Version 3 appends to a file of JSON lines; version 2 reads the folder
/// <c>history</c> of the results, which is that of the last report.
/// </summary>
internal static class AllureHistory
{
    /// <summary>Runs that are remembered, and characters: a line has every test of a run, four thousand characters for each.</summary>
    private const int Most = 20;
    private const long MostText = 128 * 1024 * 1024;

    /// <summary>Brings over what an earlier run left; to be called before its report is taken away.</summary>
    /// <param name="from">Where the earlier run's results are; null: there are none, and what is remembered of other targets goes.</param>
    /// <exception cref="OutputException">It cannot be copied.</exception>
    public static void Keep(OutputPaths? from, OutputPaths to)
    {
        try
        {
            Directory.CreateDirectory(to.AllureResults);
            Lines(from?.AllureHistory, to.AllureHistory);
            Folder(from, Path.Combine(to.AllureResults, "history"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.For(to.Folder, exception);
        }
    }

    private static void Lines(string? from, string to)
    {
        if (from is null || !File.Exists(from))
            File.Delete(to);
        else
            File.WriteAllLines(to, Latest(File.ReadAllLines(from)));
    }

    private static IEnumerable<string> Latest(string[] runs)
    {
        var room = MostText;
        return runs.Reverse().Take(Most - 1).TakeWhile(run => (room -= run.Length) >= 0).Reverse();
    }

    private static void Folder(OutputPaths? from, string to)
    {
        var files = from is null ? new Dictionary<string, byte[]>() : Files(from);
        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);
        if (files.Count == 0)
            return;
        Directory.CreateDirectory(to);
        foreach (var (name, content) in files)
            File.WriteAllBytes(Path.Combine(to, name), content);
    }

    /// <summary>Of the report; where none was made, what it would have been made from.</summary>
    private static IReadOnlyDictionary<string, byte[]> Files(OutputPaths from)
    {
        var page = Path.Combine(from.AllureReport, "index.html");
        if (File.Exists(page) && AllureSingleFile.History(File.ReadAllText(page)) is { Count: > 0 } embedded)
            return embedded;
        var folder = new[] { from.AllureReport, from.AllureResults }.Select(place => Path.Combine(place, "history")).FirstOrDefault(Directory.Exists);
        return folder is null
            ? new Dictionary<string, byte[]>()
            : Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
    }
}
