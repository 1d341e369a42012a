namespace Conformance.Cli.Targeting;

/// <summary>What the command line says of the target.</summary>
internal sealed record TargetRequest(string? Url, string? ServiceKey, string? JwtSecret, string? ApiKey, string? File, string? Contract)
{
    /// <summary>What else is told of the server, each <c>NAME=VALUE</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The generation that the server is of; null: it is to be found out.</summary>
    public string? Generation { get; init; }

    /// <summary>What the options tell of a server, though it may be named elsewhere; null: nothing.</summary>
    public string? Tells => ServiceKey is not null || JwtSecret is not null || ApiKey is not null
        ? "credentials"
        : Settings.Count > 0 || Generation is not null ? "settings" : null;

    /// <summary>Other options say how servers are started, of which things may be told.</summary>
    public bool StartsServers { get; init; }
}
