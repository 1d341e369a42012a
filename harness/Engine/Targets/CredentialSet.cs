namespace Conformance.Engine.Targets;

/// <summary>What a server's owner lends to the run for one security scheme.</summary>
public sealed record CredentialSet
{
    public string? Username { get; init; }

    public string? Password { get; init; }

    /// <summary>A bearer token that opens; null: the password buys one, where the scheme has an address for that.</summary>
    public string? Token { get; init; }

    /// <summary>An API key that opens.</summary>
    public string? Key { get; init; }

    /// <summary>Scopes to ask for when a password buys a token, separated by blanks.</summary>
    public string? Scope { get; init; }

    /// <summary>Somebody whose password is right and who may nevertheless not get in; null: nobody is known.</summary>
    public CredentialSet? Inactive { get; init; }

    /// <summary>All that must not be told.</summary>
    public IEnumerable<string> Secrets => new[] { Password, Token, Key }.OfType<string>().Concat(Inactive?.Secrets ?? []);
}
