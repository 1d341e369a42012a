using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Finds out whether the credentials that were lent to the run are good for anything.</summary>
internal static class Credentials
{
    public const string ServiceKey = "service-key";
    public const string JwtSecret = "jwt-secret";

    private const string UnlockKey = "--service-key (or CONFORMANCE_SERVICE_KEY)";
    private const string UnlockSecret = "--jwt-secret (or CONFORMANCE_JWT_SECRET)";

    public static async Task DiscoverAsync(Stage stage)
    {
        var memory = ServerMemory.Of(stage);
        await SecretAsync(stage, memory);
        await KeyAsync(stage, memory);
    }

    /// <summary>A token that the secret signs for an administrator.</summary>
    public static string MintAdmin(string secret) => Jwt.Sign(new JsonObject
    {
        ["role"] = "service_role",
        ["aud"] = "authenticated",
        ["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 10,
        ["exp"] = DateTimeOffset.UtcNow.AddHours(2).ToUnixTimeSeconds(),
    }, secret);

    /// <summary>Only an administrator can delete users: whoever is none makes none.</summary>
    public static void TellOfCleanUp(Stage stage)
    {
        var can = ServerMemory.Of(stage).AdminKey is not null || ServerMemory.Of(stage).SecretMakesAdmins;
        stage.Server.Capabilities.Set(
            Capabilities.CleanUp,
            can,
            can ? "an administrator can delete what the run makes" : "without the service key what the run makes could not be deleted, so it makes nothing",
            can ? null : UnlockKey);
    }

    private static async Task SecretAsync(Stage stage, ServerMemory memory)
    {
        if (stage.Server.Address.JwtSecret is not { } secret)
        {
            stage.Server.Capabilities.Set(JwtSecret, false, "no JWT secret was given", UnlockSecret);
            return;
        }

        var (accepted, answer) = await AsksAsync(stage, MintAdmin(secret));
        memory.SecretMakesAdmins = accepted;
        // A caller who is known but no administrator has shown a good signature.
        memory.SecretIsRight = accepted || answer.Error?.Code == "not_admin";
        stage.Server.Capabilities.Set(
            JwtSecret,
            memory.SecretIsRight,
            memory.SecretIsRight ? "the server accepts a token that the JWT secret signs" : $"the JWT secret is wrong: {Says(answer)} to a token that it signs",
            memory.SecretIsRight ? null : UnlockSecret);
    }

    private static async Task KeyAsync(Stage stage, ServerMemory memory)
    {
        var refused = "no service key was given";
        if (stage.Server.Address.ServiceKey is { } key)
        {
            var (accepted, answer) = await AsksAsync(stage, key);
            if (accepted)
            {
                memory.AdminKey = key;
                stage.Server.Capabilities.Set(ServiceKey, true, "the server accepts the service key on GET /admin/users");
                return;
            }

            refused = answer.Response is { IsServerError: true }
                ? $"nothing tells whether the service key is good: {Says(answer)}"
                : $"the service key is refused: {Says(answer)}";
        }

        if (memory.SecretMakesAdmins)
            stage.Server.Capabilities.Set(ServiceKey, true, $"{refused}; the JWT secret makes one that the server accepts");
        else
            stage.Server.Capabilities.Set(ServiceKey, false, refused, UnlockKey);
    }

    private static async Task<(bool Accepted, Exchange Answer)> AsksAsync(Stage stage, string token)
    {
        var answer = await stage.SendAsync(Supabase.AdminUsersList, new Call { Bearer = token, Query = new { per_page = "1" } });
        return (answer.Response is { Status: 200 }, answer);
    }

    private static string Says(Exchange answer) =>
        $"GET /admin/users answered {answer.Response?.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? answer.SilenceDetail} {answer.Error?.Code}".TrimEnd();
}
