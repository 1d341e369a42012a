using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Verify;

/// <summary>One-time passwords and token hashes that are right.</summary>
[ScenariosOf("supabase-auth", "verify")]
internal static class OneTimeProofs
{
    [Scenario("verify/signup/hash", Needs = "service-key", Says = "The hash of a new user's confirmation is shown.")]
    public static async Task SignupHash(Stage stage) => await ByHashAsync(stage, await stage.LinkAsync("signup", stage.Any.Email(), stage.Any.Password()));

    [Scenario("verify/signup/code", Needs = "service-key", Says = "The code of a new user's confirmation is shown with the address.")]
    public static async Task SignupCode(Stage stage) => await ByCodeAsync(stage, await stage.LinkAsync("signup", stage.Any.Email(), stage.Any.Password()));

    [Scenario("verify/invite/hash", Needs = "service-key", Says = "The hash of an invitation is shown.")]
    public static async Task InviteHash(Stage stage) => await ByHashAsync(stage, await stage.LinkAsync("invite", stage.Any.Email()));

    [Scenario("verify/invite/code", Needs = "service-key", Says = "The code of an invitation is shown with the address.")]
    public static async Task InviteCode(Stage stage) => await ByCodeAsync(stage, await stage.LinkAsync("invite", stage.Any.Email()));

    [Scenario("verify/magiclink/hash", Needs = "service-key", Says = "The hash of a magic link is shown.")]
    public static async Task MagicLinkHash(Stage stage) => await ByHashAsync(stage, await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!));

    [Scenario("verify/magiclink/code", Needs = "service-key", Says = "The code of a magic link is shown with the address.")]
    public static async Task MagicLinkCode(Stage stage) => await ByCodeAsync(stage, await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!));

    [Scenario("verify/recovery/hash", Needs = "service-key", Says = "The hash of a recovery is shown.")]
    public static async Task RecoveryHash(Stage stage) => await ByHashAsync(stage, await stage.LinkAsync("recovery", (await stage.ConfirmedUserAsync()).Email!));

    [Scenario("verify/recovery/code", Needs = "service-key", Says = "The code of a recovery is shown with the address.")]
    public static async Task RecoveryCode(Stage stage) => await ByCodeAsync(stage, await stage.LinkAsync("recovery", (await stage.ConfirmedUserAsync()).Email!));

    [Scenario("verify/email/code", Needs = "service-key", Says = "The code of a magic link is shown under the type that covers every code by mail.")]
    public static async Task EmailCode(Stage stage)
    {
        var link = await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "email", email = link.Email, token = link.EmailOtp });
    }

    [Scenario("verify/get/magiclink", Needs = "service-key", Says = "A magic link is opened: the answer leads back to the site with a session.")]
    public static async Task OpenedMagicLink(Stage stage)
    {
        var link = await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ProbeAsync(Supabase.VerifyGet, query: new { type = link.Type, token = link.HashedToken });
    }

    [Scenario("verify/get/recovery", Needs = "service-key", Says = "A recovery link is opened.")]
    public static async Task OpenedRecovery(Stage stage)
    {
        var link = await stage.LinkAsync("recovery", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ProbeAsync(Supabase.VerifyGet, query: new { type = link.Type, token = link.HashedToken, redirect_to = "http://localhost:3000/back" });
    }

    [Scenario("verify/get/signup", Needs = "service-key", Says = "A confirmation link is opened.")]
    public static async Task OpenedSignup(Stage stage)
    {
        var link = await stage.LinkAsync("signup", stage.Any.Email(), stage.Any.Password());
        await stage.ProbeAsync(Supabase.VerifyGet, query: new { type = link.Type, token = link.HashedToken });
    }

    private static Task<Exchange> ByHashAsync(Stage stage, Link link) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = link.Type, token_hash = link.HashedToken });

    private static Task<Exchange> ByCodeAsync(Stage stage, Link link) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = link.Type, email = link.Email, token = link.EmailOtp });
}
