namespace Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

/// <summary>What an authenticator or a browser does otherwise than it should; what is not said is right.</summary>
internal sealed record Oddity
{
    public static Oddity None { get; } = new();

    /// <summary>The ceremony that the browser says it was.</summary>
    public string? Type { get; init; }

    public string? Challenge { get; init; }

    public string? Origin { get; init; }

    /// <summary>For whom the authenticator worked.</summary>
    public string? RelyingParty { get; init; }

    /// <summary>Somebody touched the authenticator.</summary>
    public bool UserPresent { get; init; } = true;

    /// <summary>The authenticator knows who touched it.</summary>
    public bool UserVerified { get; init; } = true;

    /// <summary>Whose the credential is, as the authenticator says; empty: it does not say.</summary>
    public string? UserHandle { get; init; }

    /// <summary>Another key has signed.</summary>
    public bool Forged { get; init; }

    /// <summary>What the browser says was changed after the authenticator had signed it.</summary>
    public bool Tampered { get; init; }

    /// <summary>How far the counter moves.</summary>
    public uint Step { get; init; } = 1;
}
