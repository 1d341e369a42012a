using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Security;

/// <summary>Tokens that are right, and written in another way than the server writes them: it may take them, and takes or refuses them in every release.</summary>
[ScenariosOf("supabase-auth", "security")]
internal static class SpelledOtherwise
{
    /// <summary>RFC 9110 §11.1: the scheme is case-insensitive.</summary>
    [Scenario("security/token/scheme-in-capitals", Category.MissingOrInvalidCredentials, "no_authorization", MaySucceed = true, Needs = "users", Says = "The scheme before a user's token is written in capitals.")]
    public static async Task SchemeInCapitals(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserGet, new Call { Headers = [new("Authorization", $"BEARER {(await stage.SharedSessionAsync()).AccessToken}")] });

    /// <summary>RFC 7519 §4.1.3: the audience is a list, or one text where there is one.</summary>
    [Scenario("security/token/audience-as-list", Category.MissingOrInvalidCredentials, "bad_jwt", MaySucceed = true, Needs = "users jwt-secret", Says = "A token names its audience in a list of one.")]
    public static async Task AudienceAsList(Stage stage)
    {
        var session = await stage.SharedSessionAsync();
        await MintedAsync(stage, session, ("aud", new JsonArray(Jwt.Claims(session.AccessToken)["aud"]?.DeepClone())));
    }

    /// <summary>RFC 8176 §1: the methods are an array of texts; the server writes objects.</summary>
    [Scenario("security/token/methods-as-words", Category.MissingOrInvalidCredentials, "bad_jwt", MaySucceed = true, Needs = "users jwt-secret", Says = "A token names how its user signed in by a word.")]
    public static async Task MethodsAsWords(Stage stage) => await MintedAsync(stage, await stage.SharedSessionAsync(), ("amr", new JsonArray("password")));

    /// <summary>RFC 7519 §4.1.6 has nobody refuse what was issued in the future.</summary>
    [Scenario("security/token/issued-tomorrow", Category.MissingOrInvalidCredentials, "bad_jwt", MaySucceed = true, Needs = "users jwt-secret", Says = "A token says that it was issued tomorrow.")]
    public static async Task IssuedTomorrow(Stage stage)
    {
        var tomorrow = DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds();
        await MintedAsync(stage, await stage.SharedSessionAsync(), ("iat", tomorrow), ("exp", tomorrow + 3600));
    }

    private static Task<Exchange> MintedAsync(Stage stage, Session session, params (string Claim, JsonNode? Value)[] changes) =>
        stage.ProbeAsync(Supabase.UserGet, bearer: stage.Mint(session, changes));
}
