using System.Text.Json;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Features of which <c>GET /settings</c> says nothing, seen from how the server refuses requests that can create nothing.</summary>
internal static class ProbedFeatures
{
    private const string NoSuchGrant = "conformance-no-such-grant";

    public static async Task DiscoverAsync(Stage stage)
    {
        await CaptchaAsync(stage);
        await Web3Async(stage);
        await MagicLinkAsync(stage);
        await SwitchAsync(stage, "oauth-server", Supabase.OAuthAsMetadata, null);
        await SwitchAsync(stage, "scim", Supabase.ScimSchemas, null);
        await RegistrationAsync(stage);
        await SigningKeysAsync(stage);
        await IdTokenLinkingAsync(stage);
        if (stage.Server.Capabilities.Has(Credentials.ServiceKey))
            await SwitchAsync(stage, "custom-providers", Supabase.AdminCustomProvidersList, stage.AdminToken());
    }

    /// <summary>The answer to a grant that no server knows; what differs from it is known.</summary>
    public static Task<Exchange> UnknownGrantAsync(Stage stage) => GrantAsync(stage, NoSuchGrant);

    public static Task<Exchange> GrantAsync(Stage stage, string grant, string? bearer = null) => stage.SendRawAsync(
        Requests.Build(stage, "POST", $"/token?grant_type={grant}", bearer is null ? null : "Bearer " + bearer, Payload.Text("{}"), null, []), null);

    private static async Task CaptchaAsync(Stage stage)
    {
        var answer = await UnknownGrantAsync(stage);
        // Old releases answer 500 where the captcha token is missing.
        var on = answer.Error?.Code == "captcha_failed" || answer.Response is { Status: 500 };
        stage.Server.Capabilities.Set("captcha", on, $"POST /token without a captcha token answered {Says(answer)}");
        SettingsFeatures.TellOfUsers(stage.Server.Capabilities);
    }

    private static async Task Web3Async(Stage stage)
    {
        var answer = await GrantAsync(stage, "web3", stage.PastCaptcha());
        stage.Server.Capabilities.Set("web3", answer.Error?.Code is "web3_unsupported_chain" or "validation_failed", $"POST /token?grant_type=web3 answered {Says(answer)}");
        foreach (var chain in new[] { "solana", "ethereum" })
        {
            var empty = await stage.SendAsync(Supabase.TokenByWeb3, new Call { Body = new { chain, message = "", signature = "" } });
            stage.Server.Capabilities.Set($"web3-{chain}", empty.Error?.Code == "validation_failed", $"POST /token?grant_type=web3 for {chain} without a message answered {Says(empty)}");
        }
    }

    private static async Task MagicLinkAsync(Stage stage)
    {
        var answer = await stage.SendAsync(Supabase.Magiclink, new Call { Body = new { }, Bearer = stage.PastCaptcha() });
        stage.Server.Capabilities.Set("magic-link", answer.Error?.Code != "email_provider_disabled", $"POST /magiclink without an address answered {Says(answer)}");
    }

    private static async Task SwitchAsync(Stage stage, string feature, string operation, string? bearer)
    {
        var answer = await stage.SendAsync(operation, new Call { Bearer = bearer });
        stage.Server.Capabilities.Set(feature, answer.Response is { Status: 200 }, $"{answer.Subject} answered {Says(answer)}");
    }

    private static async Task RegistrationAsync(Stage stage)
    {
        var answer = await stage.SendAsync(Supabase.OpenidConfiguration, new Call());
        var on = stage.Server.Capabilities.Has("oauth-server") && answer.Body.At("registration_endpoint") is { ValueKind: JsonValueKind.String };
        stage.Server.Capabilities.Set("dynamic-registration", on, $"{answer.Subject} names {(on ? "a" : "no")} registration_endpoint");
    }

    private static async Task SigningKeysAsync(Stage stage)
    {
        var answer = await stage.SendAsync(Supabase.Jwks, new Call());
        var on = answer.Body.At("keys") is { ValueKind: JsonValueKind.Array } keys && keys.GetArrayLength() > 0;
        stage.Server.Capabilities.Set("signing-keys", on, $"{answer.Subject} shows {(on ? "a" : "no")} key");
    }

    /// <summary>Who knows of linking wants a caller first; who does not (before v2.179.0) meets a provider that nobody has.</summary>
    private static async Task IdTokenLinkingAsync(Stage stage)
    {
        var answer = await stage.SendAsync(Supabase.TokenByIdToken, new Call { Body = new { provider = NoSuchGrant, id_token = "e30.e30.e30", link_identity = true } });
        stage.Server.Capabilities.Set("id-token-linking", answer.Error?.Code != "validation_failed", $"{answer.Subject} with link_identity and without a caller answered {Says(answer)}");
    }

    private static string Says(Exchange answer) =>
        $"{answer.Response?.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? answer.SilenceDetail} {answer.Error?.Code}".TrimEnd();
}
