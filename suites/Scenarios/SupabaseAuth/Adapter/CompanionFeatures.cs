using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>What the server's companion plays.</summary>
internal static class CompanionFeatures
{
    /// <summary>There is one: what it does with addresses, numbers, passwords and captcha tokens by their names alone can be counted on.</summary>
    public const string Companion = "companion";
    public const string Inbox = "inbox";
    public const string TextInbox = "text-inbox";
    public const string IdentityProvider = "identity-provider";
    public const string IdTokens = "id-tokens";
    public const string OpenIdProvider = "openid-provider";
    public const string Pages = "web-pages";

    private const string None = "the target names no companion that could play the rest of the world";
    private const string Unlock = "a companion in the target file (\"companion\": URL)";

    public static async Task DiscoverAsync(Stage stage)
    {
        var about = await CompanionClient.Of(stage).AboutAsync(stage.Cancellation);
        stage.Server.Capabilities.Set(Companion, about is not null, about is null ? None : "the target names a companion", about is null ? Unlock : null);
        var memory = ServerMemory.Of(stage);
        memory.OAuthProvider = about.At("oauth").Text("provider");
        memory.OidcProvider = about.At("oidc").Text("provider");
        memory.CustomIssuer = about.At("custom").Text("issuer");
        Set(stage, Inbox, about, about.At("mail") is { ValueKind: JsonValueKind.True }, "mail");
        Set(stage, TextInbox, about, about.At("sms") is { ValueKind: JsonValueKind.True }, "sms");
        Set(stage, Pages, about, about.At("pages") is { ValueKind: JsonValueKind.True }, "pages");
        Set(stage, OpenIdProvider, about, memory.CustomIssuer is not null, "custom");
        SetProvider(stage, IdentityProvider, about, memory.OAuthProvider, "oauth");
        SetProvider(stage, IdTokens, about, memory.OidcProvider, "oidc");
    }

    /// <summary>What the companion plays is of use only where the server has that provider on.</summary>
    private static void SetProvider(Stage stage, string feature, JsonElement? about, string? provider, string member)
    {
        if (provider is not null && ServerMemory.Of(stage).ProvidersOff.Contains(provider))
            stage.Server.Capabilities.Set(feature, false, $"the companion plays {provider}, and GET /settings says that it is off");
        else
            Set(stage, feature, about, provider is not null, member);
    }

    private static void Set(Stage stage, string feature, JsonElement? about, bool on, string member)
    {
        var evidence = about is null ? None : $"the companion says {(on ? "" : "nothing of ")}{member}";
        stage.Server.Capabilities.Set(feature, on, evidence, on ? null : Unlock);
    }
}
