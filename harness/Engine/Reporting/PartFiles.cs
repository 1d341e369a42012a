namespace Conformance.Engine.Reporting;

/// <summary>Copies into a run's results what a part of the run has written and what does not sum up: lines and Allure results.</summary>
internal static class PartFiles
{
    /// <exception cref="OutputException">Something cannot be copied.</exception>
    public static void Copy(string source, OutputPaths to, Action<string> appendEvent, Action<string> appendExchange)
    {
        var from = OutputPaths.Of(source);
        Lines(from.Events, appendEvent);
        Lines(from.Exchanges, appendExchange);
        if (!Directory.Exists(from.AllureResults))
            return;
        try
        {
            foreach (var file in Directory.EnumerateFiles(from.AllureResults).Where(OutputPaths.IsAllures))
                File.Copy(file, Path.Combine(to.AllureResults, Path.GetFileName(file)), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.For(to.AllureResults, exception);
        }
    }

    private static void Lines(string file, Action<string> append)
    {
        if (!File.Exists(file))
            return;
        foreach (var (text, _) in JsonInput.Lines(file))
            append(text);
    }
}
