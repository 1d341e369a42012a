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
        var known = stage.Server.Capabilities;
        if (!known.Has("users") || !known.Has(Capabilities.CleanUp))
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
        await AnotherSessionAsync(stage, token);
        return true;
    }

    /// <summary>What takes a user whom nobody needs afterwards.</summary>
    private static async Task AnotherSessionAsync(Stage stage, string token)
    {
        try
        {
            var another = await stage.SessionAsync();
            await IntervalAsync(stage, token, another.AccessToken);
            await SingleUseAsync(stage, another);
            await PoliciesAsync(stage, another.User);
        }
        catch (UnplayableException)
        {
            // Whoever needs it will meet the same and say so.
        }
    }

    private static async Task FactorAsync(Stage stage, string token, string feature, string kind, string offCode)
    {
        var body = new { factor_type = kind, friendly_name = $"conformance {kind}", phone = stage.Any.Phone() };
        var answer = await stage.SendAsync(Supabase.FactorEnroll, new Call { Bearer = token, Body = body });
        Set(stage, feature, answer, answer.Response is { IsSuccess: true }, offCode, $"POST /factors of type {kind}");
        if (answer.Body.Text("id") is not { } factor)
            return;
        if (kind == "totp")
        {
            var second = await stage.SendAsync(Supabase.FactorEnroll, new Call { Bearer = token, Body = new { factor_type = kind, friendly_name = "conformance second" } });
            PolicyHindrances.Learn(stage, second);
            await RemoveAsync(stage, token, second.Body.Text("id"));
        }

        await RemoveAsync(stage, token, factor);
    }

    private static async Task RemoveAsync(Stage stage, string token, string? factor)
    {
        if (factor is not null)
            await stage.SendAsync(Supabase.FactorUnenroll, new Call { Bearer = token, Path = new { factor_id = factor } });
    }

    private static async Task LinkingAsync(Stage stage, string token)
    {
        var answer = await stage.SendAsync(Supabase.IdentityLinkAuthorize, new Call { Bearer = token, Query = new { provider = "conformance" } });
        Set(stage, "manual-linking", answer, answer.Error?.Code == "validation_failed", "manual_linking_disabled", answer.Subject);
    }

    /// <summary>A second code right after the first is refused, and one for somebody else is not: there is an interval between two messages to one.</summary>
    private static async Task IntervalAsync(Stage stage, string token, string another)
    {
        // Where few messages go out at all, scenarios about intervals would only see that.
        if (stage.Server.Capabilities.Has("tight-send-limits"))
            return;
        var first = await stage.SendOnceAsync(Supabase.Reauthenticate, new Call { Bearer = token });
        PolicyHindrances.Learn(stage, first);
        var second = await stage.SendOnceAsync(Supabase.Reauthenticate, new Call { Bearer = token });
        var elsewhere = await stage.SendOnceAsync(Supabase.Reauthenticate, new Call { Bearer = another });
        if (first.Response is { IsSuccess: true } && elsewhere.Response is { IsSuccess: true } && second.Response is { IsSuccess: true } or { Status: 429 })
            stage.Server.Capabilities.Set("send-interval", second.Response.Status == 429, $"{second.Subject} a second time answered {Says(second)}");
    }

    /// <summary>Many servers forgive the use of a refresh token that was replaced some seconds ago.</summary>
    private static async Task SingleUseAsync(Stage stage, Session first)
    {
        await stage.RefreshAsync(await stage.RefreshAsync(first));
        var again = await stage.SendAsync(Supabase.TokenByRefreshToken, new Call { Body = new { refresh_token = first.RefreshToken } });
        stage.Server.Capabilities.Set("single-use-refresh", again.Response is { Status: >= 400 and < 500 }, $"{again.Subject} with a token that was replaced twice answered {Says(again)}");
    }

    /// <summary>Whether a session outlives the next, and a password may change without more ado.</summary>
    private static async Task PoliciesAsync(Stage stage, User user)
    {
        var earlier = await stage.LoginAsync(user);
        var later = await stage.LoginAsync(user);
        PolicyHindrances.Learn(stage, await stage.SendAsync(Supabase.TokenByRefreshToken, new Call { Body = new { refresh_token = earlier.RefreshToken } }));
        PolicyHindrances.Learn(stage, await stage.SendAsync(Supabase.UserUpdate, new Call { Bearer = later.AccessToken, Body = new { password = stage.Any.Password() } }));
    }

    private static void Set(Stage stage, string feature, Exchange answer, bool on, string offCode, string asked)
    {
        // A token that has expired meanwhile says nothing of the feature.
        if (answer.Error?.Code == "bad_jwt")
            return;
        var evidence = $"{asked} answered {Says(answer)}";
        stage.Server.Capabilities.Set(feature, on, evidence);
        if (!on && answer.Error?.Code != offCode)
            ServerMemory.Of(stage).Absent[feature] = $"the server does not know {feature}: {evidence}";
    }

    private static string Says(Exchange answer) =>
        $"{answer.Response?.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? answer.SilenceDetail} {answer.Error?.Code}".TrimEnd();
}
