using System.Text;

namespace Conformance.Cli.Starting;

/// <summary>What a server writes, kept in a file of ours until the run is over.</summary>
internal sealed class ServerLog(string file)
{
    public string File => file;

    /// <summary>Bytes so far.</summary>
    public long Length => new FileInfo(file) is { Exists: true } info ? info.Length : 0;

    /// <summary>What was written from a place on, its beginning left out where it is longer than the limit (bytes).</summary>
    public string From(long place, int limit)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            stream.Position = Math.Clamp(stream.Length - limit, Math.Min(place, stream.Length), stream.Length);
            var cut = stream.Position > place;
            var bytes = new byte[stream.Length - stream.Position];
            var text = Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
            // What is cut begins in the middle of a line, where a secret could not be told any more.
            return cut ? "…\n" + text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>The last lines that say something.</summary>
    public IReadOnlyList<string> Tail(int lines) =>
        [.. From(0, 16 * 1024).Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).TakeLast(lines)];
}
