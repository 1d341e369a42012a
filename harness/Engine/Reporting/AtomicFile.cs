namespace Conformance.Engine.Reporting;

/// <summary>Writes a file wholly or not at all: a reader never sees half of one.</summary>
internal static class AtomicFile
{
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, byte[] content)
    {
        var draft = path + ".tmp";
        try
        {
            File.WriteAllBytes(draft, content);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(draft);
            throw OutputException.For(path, exception);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to tell.
        }
    }
}
