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

    private const string None = "the target names no companion that could play the rest of the world";
    private const string Unlock = "a companion in the target file (\"companion\": URL)";

    public static async Task DiscoverAsync(Stage stage)
    {
        var about = await CompanionClient.Of(stage).AboutAsync(stage.Cancellation);
        stage.Server.Capabilities.Set(Companion, about is not null, about is null ? None : "the target names a companion", about is null ? Unlock : null);
        Set(stage, Inbox, about, about.At("mail") is { ValueKind: JsonValueKind.True }, "mail");
        Set(stage, TextInbox, about, about.At("sms") is { ValueKind: JsonValueKind.True }, "sms");
        Set(stage, IdentityProvider, about, about.At("oauth") is not null, "oauth");
        Set(stage, IdTokens, about, about.At("oidc") is not null, "oidc");
        var memory = ServerMemory.Of(stage);
        memory.OAuthProvider = about.At("oauth").Text("provider");
        memory.OidcProvider = about.At("oidc").Text("provider");
    }

    private static void Set(Stage stage, string feature, JsonElement? about, bool on, string member)
    {
        var evidence = about is null ? None : $"the companion says {(on ? "" : "nothing of ")}{member}";
        stage.Server.Capabilities.Set(feature, on, evidence, on ? null : Unlock);
    }
}
