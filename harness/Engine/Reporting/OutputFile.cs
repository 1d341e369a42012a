namespace Conformance.Engine.Reporting;

/// <summary>A file that is asked for by name and stands there when a run is over: whether it can is to be known before the run.</summary>
public static class OutputFile
{
    /// <summary>What stands below these is no file, and must not be replaced by one.</summary>
    private static readonly string[] Devices = ["/dev/", "/proc/", "/sys/"];

    /// <summary>Makes the folder that it is to stand in.</summary>
    /// <exception cref="OutputException">The file could not be written.</exception>
    public static void Prepare(string path)
    {
        try
        {
            var whole = Path.GetFullPath(path);
            if (Directory.Exists(whole))
                throw new IOException("a folder has that name");
            if (!OperatingSystem.IsWindows() && Devices.Any(device => whole.StartsWith(device, StringComparison.Ordinal)))
                throw new IOException("it is no place for files");
            Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw OutputException.For(path, exception);
        }
    }
}
