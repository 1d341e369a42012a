using System.Text;

namespace Conformance.Engine.Generation;

/// <summary>One HTTP request as it goes over the wire; nothing in it has to be valid.</summary>
/// <param name="Method">Any token, known to HTTP or not.</param>
/// <param name="Target">Path and query below the server's base URL, encoded, beginning with a slash.</param>
/// <param name="Headers">In order; a name may stand twice.</param>
/// <param name="Body">Raw bytes; null: no body at all.</param>
public sealed record Request(string Method, string Target, IReadOnlyList<Header> Headers, byte[]? Body)
{
    public string Path => Target.Split('?', 2)[0];

    public string Query => Target.Contains('?', StringComparison.Ordinal) ? Target.Split('?', 2)[1] : "";

    /// <summary>The body as text; bytes that are no UTF-8 become replacement characters.</summary>
    public string? Text => Body is null ? null : Encoding.UTF8.GetString(Body);

    public string? Header(string name) => Headers.FirstOrDefault(header => header.Is(name))?.Value;
}
