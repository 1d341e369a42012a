using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Identity providers that an administrator adds.</summary>
internal static class CustomProviderSteps
{
    /// <summary>
    /// Where no companion plays a provider: a host that needs no name to be resolved, is not private, and is nobody's (RFC 5737).
    /// </summary>
    private const string Nobodys = "https://203.0.113.10";

    public const string ClientId = "conformance-custom-client";

    /// <summary>What makes an OAuth 2.0 provider.</summary>
    public static JsonObject OAuth2Provider(this Stage stage)
    {
        var issuer = ServerMemory.Of(stage).CustomIssuer ?? Nobodys;
        return new JsonObject
        {
            ["provider_type"] = "oauth2",
            ["identifier"] = stage.CustomIdentifier(),
            ["name"] = stage.Any.Name(),
            ["client_id"] = ClientId,
            ["client_secret"] = stage.Any.Password(),
            ["authorization_url"] = issuer + "/auth",
            ["token_url"] = issuer + "/token",
            ["userinfo_url"] = issuer + "/userinfo",
        };
    }

    /// <summary>What makes an OpenID provider: the server looks for its discovery document.</summary>
    public static JsonObject OidcProvider(this Stage stage)
    {
        stage.Need(CompanionFeatures.OpenIdProvider);
        return new JsonObject
        {
            ["provider_type"] = "oidc",
            ["identifier"] = stage.CustomIdentifier(),
            ["name"] = stage.Any.Name(),
            ["client_id"] = ClientId,
            ["client_secret"] = stage.Any.Password(),
            ["issuer"] = ServerMemory.Of(stage).CustomIssuer,
        };
    }

    /// <summary>One that no other case has.</summary>
    public static string CustomIdentifier(this Stage stage) => stage.Volatile("custom:c" + stage.Any.Phone());

    /// <summary>The identifier of a new provider, an OAuth 2.0 one where nothing else is said.</summary>
    /// <exception cref="UnplayableException">The server takes none: it cannot reach that address, or has its number.</exception>
    public static async Task<string> CustomProviderAsync(this Stage stage, JsonObject? wishes = null, Action<JsonObject>? change = null)
    {
        var body = wishes ?? stage.OAuth2Provider();
        change?.Invoke(body);
        var answer = await stage.SendAsync(Supabase.AdminCustomProviderCreate, new Call { Bearer = stage.AdminToken(), Body = body });
        if (answer.Error?.Code is "validation_failed" or "over_custom_provider_quota")
            throw UnplayableException.NotApplicable($"the server takes no custom provider like this one: {answer.Subject} answered {answer.Error.Code}: {answer.Error.Message}");
        return answer.Response is { IsSuccess: true }
            ? (string)body["identifier"]!
            : throw Refusals.Read(answer);
    }

    public static Task<Exchange> ChangeCustomProviderAsync(this Stage stage, string identifier, object changes) =>
        stage.ExpectAsync(Supabase.AdminCustomProviderUpdate, new Call { Bearer = stage.AdminToken(), Path = new { identifier }, Body = changes });
}
