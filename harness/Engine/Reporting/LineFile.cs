using System.Text;
using System.Text.Json;

namespace Conformance.Engine.Reporting;

/// <summary>A file of JSON lines, each written as it comes, so that a run that is killed leaves what it had.</summary>
internal sealed class LineFile : IDisposable
{
    private readonly Lock writing = new();
    private readonly FileStream file;

    /// <exception cref="OutputException">The file cannot be written.</exception>
    public LineFile(string path)
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

    /// <summary>Why the file breaks off; null: it does not.</summary>
    public OutputException? Failure { get; private set; }

    public void Write<T>(T line) => Append([.. JsonSerializer.SerializeToUtf8Bytes(line, OutputJson.Line), (byte)'\n']);

    /// <summary>A line as it stands in another such file.</summary>
    public void Append(string line) => Append(Encoding.UTF8.GetBytes(line + "\n"));

    private void Append(byte[] bytes)
    {
        lock (writing)
        {
            if (Failure is not null)
                return;
            try
            {
                file.Write(bytes);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // A full disk must not stop the run: it is told when the run is over.
                Failure = OutputException.For(file.Name, exception);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
