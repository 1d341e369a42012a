using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Features that show only to a user who is logged in: looked at once, when the run has its first shared user.</summary>
internal static class UserFeatures
{
    public static Task DiscoverAsync(Stage backstage, string token) =>
        ServerMemory.Of(backstage).UserFeatures.GetAsync(() => LookAsync(backstage, token));

    /// <summary>
    /// Looks before the first case where a user can be made and taken away again: which of several servers a case plays on
    /// depends on what each has.
    /// </summary>
    public static async Task LookAheadAsync(Stage stage)
    {
        if (!stage.Server.Capabilities.Has("users") || !stage.Server.Capabilities.Has(Capabilities.CleanUp))
            return;
        try
        {
            await stage.SharedSessionAsync();
        }
        catch (UnplayableException)
        {
            // Whoever needs a user will meet the same and say so.
        }
    }

    private static async Task<bool> LookAsync(Stage stage, string token)
    {
        await FactorAsync(stage, token, "mfa-totp", "totp", "mfa_totp_enroll_not_enabled");
        await FactorAsync(stage, token, "mfa-phone", "phone", "mfa_phone_enroll_not_enabled");
        await FactorAsync(stage, token, "mfa-webauthn", "webauthn", "mfa_webauthn_enroll_not_enabled");
        await LinkingAsync(stage, token);
        await AuthenticatorFeatures.DiscoverAsync(stage);
        await ServedOperations.DiscoverAsUserAsync(stage, token);
        return true;
    }

    private static async Task FactorAsync(Stage stage, string token, string feature, string kind, string offCode)
    {
        var body = new { factor_type = kind, friendly_name = $"conformance {kind}", phone = stage.Any.Phone() };
        var answer = await stage.SendAsync(Supabase.FactorEnroll, new Call { Bearer = token, Body = body });
        Set(stage, feature, answer, answer.Response is { IsSuccess: true }, offCode, $"POST /factors of type {kind}");
        if (answer.Body.Text("id") is { } factor)
            await stage.SendAsync(Supabase.FactorUnenroll, new Call { Bearer = token, Path = new { factor_id = factor } });
    }

    private static async Task LinkingAsync(Stage stage, string token)
    {
        var answer = await stage.SendAsync(Supabase.IdentityLinkAuthorize, new Call { Bearer = token, Query = new { provider = "conformance" } });
        Set(stage, "manual-linking", answer, answer.Error?.Code == "validation_failed", "manual_linking_disabled", answer.Subject);
    }

    private static void Set(Stage stage, string feature, Exchange answer, bool on, string offCode, string asked)
    {
        var evidence = $"{asked} answered {answer.Response?.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? answer.SilenceDetail} {answer.Error?.Code}".TrimEnd();
        stage.Server.Capabilities.Set(feature, on, evidence);
        if (!on && answer.Error?.Code != offCode)
            ServerMemory.Of(stage).Absent[feature] = $"the server does not know {feature}: {evidence}";
    }
}
