namespace Conformance.Scenarios.EdgeFunctions.Adapter;

/// <summary>What a gate can be asked, depending on its generation and on what the target tells.</summary>
internal static class GateFeatures
{
    /// <summary>A JWT secret was given, whatever it is worth.</summary>
    public const string GivenSecret = "given-secret";

    /// <summary>The gate takes what the given secret signs.</summary>
    public const string JwtSecret = "jwt-secret";

    /// <summary>Some token is at hand that the gate takes.</summary>
    public const string RightToken = "right-token";

    /// <summary>The gate checks tokens of the project's signing keys, and these are at hand.</summary>
    public const string Asymmetric = "asymmetric-keys";

    /// <summary>The gate checks tokens of the secret alone, and signing keys are at hand.</summary>
    public const string SecretOnly = "secret-only";

    /// <summary>Signing keys are at hand.</summary>
    public const string SigningKeys = "signing-keys";

    /// <summary>The gate looks at the whole Authorization header, and at the algorithm of a token.</summary>
    public const string Strict = "strict";

    /// <summary>The project's secret is the one of every local project.</summary>
    public const string WellKnownSecret = "well-known-secret";

    public const string Open = "open-function";
    public const string Refusing = "refusing-function";
    public const string Publishable = "publishable-key";
    public const string Secret = "secret-key";
}
