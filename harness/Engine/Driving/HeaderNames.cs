namespace Conformance.Engine.Driving;

/// <summary>Names of the headers by which an answer says more than its body does, sorted, in lower case, with blanks between them.</summary>
public static class HeaderNames
{
    /// <summary>What HTTP and servers put on any answer, and what is read elsewhere: the form of the body, where a redirect leads.</summary>
    private static readonly HashSet<string> Everywhere = new(
        ["connection", "content-encoding", "content-length", "content-type", "date", "keep-alive", "location", "server", "transfer-encoding", "vary", "via"],
        StringComparer.Ordinal);

    /// <summary>A server that sends more says nothing with them.</summary>
    private const int Most = 50;

    /// <summary>Null: none tells anything. The header that repeats the API version belongs to the version's encoding.</summary>
    public static string? Of(Exchange exchange)
    {
        if (exchange.Response is not { } response)
            return null;
        return Text(response.Headers.Select(header => PlainText.Short(header.Name)!.ToLowerInvariant()).Where(name => !Everywhere.Contains(name) && !IsEcho(exchange, name)));
    }

    /// <summary>Those that all have.</summary>
    public static string? Common(IEnumerable<string?> several) => Text(several.Select(Read).Aggregate((one, other) => [.. one.Intersect(other)]));

    public static IReadOnlyList<string> Read(string? names) => names?.Split(' ') ?? [];

    private static bool IsEcho(Exchange exchange, string name) => string.Equals(name, exchange.Contract.VersionHeader, StringComparison.OrdinalIgnoreCase);

    private static string? Text(IEnumerable<string> names) => string.Join(' ', names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(Most)) is { Length: > 0 } text ? text : null;
}
