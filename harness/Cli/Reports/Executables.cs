namespace Conformance.Cli.Reports;

/// <summary>Finds programs on the search path.</summary>
internal static class Executables
{
    public static string? Find(string name, Surroundings surroundings)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        var folders = (surroundings.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }
}
