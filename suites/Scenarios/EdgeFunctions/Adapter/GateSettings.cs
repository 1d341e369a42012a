using Conformance.Engine.Targets;

namespace Conformance.Scenarios.EdgeFunctions.Adapter;

/// <summary>What a target tells of a gate: its functions, and keys of the project.</summary>
internal static class GateSettings
{
    public const string Verified = "verified-function";
    public const string Open = "open-function";
    public const string Refusing = "refusing-function";
    public const string SigningKeys = "signing-keys";
    public const string Publishable = "publishable-key";
    public const string Secret = "secret-key";
    public const string Token = "token";

    public static IReadOnlyDictionary<string, TargetSetting> All { get; } = new Dictionary<string, TargetSetting>
    {
        [Verified] = new("name of a function whose JWT check is on; it is called many times, with every method"),
        [Open] = new("name of a function whose JWT check is off"),
        [Refusing] = new("name of a function whose JWT check is off and whose own code answers 401"),
        [SigningKeys] = new("the project's signing keys with their private parts: a JSON array of JSON Web Keys with alg ES256 or RS256", IsSecret: true),
        [Publishable] = new("the project's publishable key (sb_publishable_…)", IsSecret: true),
        [Secret] = new("the project's secret key (sb_secret_…)", IsSecret: true),
        [Token] = new("a token that the gate takes, such as the legacy anon key, where neither the JWT secret nor the service key is given", IsSecret: true),
    };
}
