namespace Conformance.Engine.Driving.Limits;

/// <summary>What a path may come to in a server that is lenient about how it is written.</summary>
internal static class PlainPath
{
    /// <summary>Nobody decodes more often than this.</summary>
    private const int Layers = 3;

    /// <summary>Decoded, without empty and dot segments, parameters (RFC 3986 §3.3) and a slash at the end.</summary>
    public static string Of(string path)
    {
        for (var layer = 0; layer < Layers; layer++)
            path = Uri.UnescapeDataString(path);
        var segments = new List<string>();
        foreach (var segment in path.Replace('\\', '/').Split('?', '#')[0].Split('/').Select(segment => segment.Split(';')[0].Trim()))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "." or ".."))
                segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
