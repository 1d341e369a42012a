using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Limits;

/// <summary>One client sends more requests than one may. Whatever else is wrong with them, they leave nothing behind.</summary>
[ScenariosOf("supabase-auth", "limits")]
internal static class RequestLimits
{
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Rows(Contract _) =>
    [
        Row("signup", Supabase.Signup, "signup", stage => new { email = stage.Any.Word(3, 9), password = stage.Any.Password() }),
        Row("signup-anonymous", Supabase.SignupAnonymous, "signup anonymous !captcha", _ => new { }),
        Row("otp", Supabase.Otp, "", _ => new { }),
        Row("magiclink", Supabase.Magiclink, "", _ => new { }),
        Row("recover", Supabase.Recover, "", _ => new { }),
        Row("resend", Supabase.Resend, "", _ => new { }),
        Row("verify-post", Supabase.VerifyPost, "", _ => new { }),
        Row("token-password", Supabase.TokenByPassword, "email !captcha", stage => new { email = stage.Any.Email(), password = stage.Any.Password() }),
        Row("token-refresh", Supabase.TokenByRefreshToken, "", stage => new { refresh_token = stage.Any.Word(12, 12) }),
        Row("token-pkce", Supabase.TokenByPkce, "", stage => new { auth_code = stage.Any.Uuid(), code_verifier = stage.Any.CodeVerifier() }),
        Row("token-id-token", Supabase.TokenByIdToken, "external-provider", _ => new { provider = "google", id_token = "e30.e30.e30" }),
        Row("token-web3", Supabase.TokenByWeb3, "web3 !captcha", stage => new { chain = "solana", message = stage.Any.Word(64, 64), signature = new string('A', 86) }),
        Row("sso", Supabase.Sso, "saml !captcha", stage => new { domain = stage.Any.Word(8, 12) + ".example" }),
        Row("passkey-options", Supabase.PasskeyAuthenticationOptions, "passkeys !captcha", _ => new { }),
        Row("client-registration", Supabase.OAuthClientRegister, "dynamic-registration", _ => new { }),
        Row("saml-assertion", Supabase.SamlAcs, "saml", _ => Payload.Text("RelayState=conformance", "application/x-www-form-urlencoded")),
        Row("verify-get", "opens links", "", stage => stage.ProbeBeyondLimitAsync(Supabase.VerifyGet, new Call { Query = new { type = "magiclink", token = stage.Any.Word(20, 20) } })),
        Row("user-update", "changes themselves", "users", async stage =>
            await stage.ProbeBeyondLimitAsync(Supabase.UserUpdate, new Call { Bearer = (await stage.SessionAsync()).AccessToken, Body = new { } })),
        Row("factor-challenge", "challenges a factor", "users mfa-totp", stage => ProbeFactorAsync(stage, Supabase.FactorChallenge)),
        Row("factor-verify", "answers the challenge of a factor", "users mfa-totp", stage => ProbeFactorAsync(stage, Supabase.FactorVerify)),
    ];

    private static ScenarioRow Row(string name, string operation, string needs, Func<Stage, object> body) =>
        Row(name, $"sends requests to {operation}", needs, stage => stage.ProbeBeyondLimitAsync(operation, new Call { Body = body(stage) }));

    private static ScenarioRow Row(string name, string does, string needs, Func<Stage, Task> play) => new(
        $"limits/requests/{name}",
        $"One client {does} more often than one client may.",
        Expectation.Fail(Category.RateLimited, "over_request_rate_limit"),
        $"tight-rate-limits {needs}",
        play);

    private static async Task ProbeFactorAsync(Stage stage, string operation)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        await stage.ProbeBeyondLimitAsync(operation, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId }, Body = new { } });
    }
}
