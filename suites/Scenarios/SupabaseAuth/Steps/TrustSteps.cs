using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Credentials for a server that cannot say whether they are any good, since its database is down: taken as they were lent.</summary>
internal static class TrustSteps
{
    public static string AdminTokenOnTrust(this Stage stage) => stage.Server.Address.ServiceKey ?? stage.Volatile(Credentials.MintAdmin(Secret(stage)));

    /// <summary>A well signed token of a user and a session that nobody can look up.</summary>
    public static string UserTokenOnTrust(this Stage stage)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return stage.Volatile(Jwt.Sign(
            new JsonObject
            {
                ["sub"] = stage.Any.Uuid(),
                ["session_id"] = stage.Any.Uuid(),
                ["aud"] = "authenticated",
                ["role"] = "authenticated",
                ["aal"] = "aal1",
                ["iat"] = now - 10,
                ["exp"] = now + 3600,
            },
            Secret(stage)));
    }

    private static string Secret(Stage stage) => stage.Server.Address.JwtSecret ?? throw UnplayableException.NotApplicable("no JWT secret was given");
}
