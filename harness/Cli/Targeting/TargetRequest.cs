namespace Conformance.Cli.Targeting;

/// <summary>What the command line says of the target.</summary>
internal sealed record TargetRequest(string? Url, string? ServiceKey, string? JwtSecret, string? ApiKey, string? File, string? Contract)
{
    public bool HasCredentials => ServiceKey is not null || JwtSecret is not null || ApiKey is not null;
}
