using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Security;

/// <summary>The same is asked about an address that somebody has, and about one that nobody has.</summary>
[ScenariosOf("supabase-auth", "security")]
internal static class Strangers
{
    [Scenario("security/stranger/recover", Needs = "users email !captcha", Says = "Somebody recovers a known address, and then one that nobody has.")]
    public static async Task Recover(Stage stage)
    {
        var known = await stage.SendAsync(Supabase.Recover, new Call { Body = new { email = (await stage.ConfirmedUserAsync()).Email } });
        await stage.ProbeAlikeAsync(known, new { email = stage.Any.Email() });
    }

    [Scenario("security/stranger/magiclink", Needs = "users email magic-link signup !autoconfirm !captcha", Says = "Somebody asks for a magic link for a known address, and then for one that nobody has.")]
    public static async Task Magiclink(Stage stage)
    {
        var known = await stage.SendAsync(Supabase.Magiclink, new Call { Body = new { email = (await stage.ConfirmedUserAsync()).Email } });
        await stage.ProbeAlikeAsync(known, new { email = stage.Any.Email() });
    }

    [Scenario("security/stranger/password", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "users email !captcha", Says = "Somebody tries a password for a known address, and then for one that nobody has.")]
    public static async Task Password(Stage stage)
    {
        var (user, password) = (await stage.ConfirmedUserAsync(), stage.Any.Password());
        var known = await stage.SendAsync(Supabase.TokenByPassword, new Call { Body = new { email = user.Email, password } });
        await stage.ProbeAlikeAsync(known, new { email = stage.Any.Email(), password });
    }

    [Scenario("security/stranger/code", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "users email", Says = "Somebody tries a code for a known address, and then for one that nobody has.")]
    public static async Task Code(Stage stage)
    {
        const string token = "000000";
        var known = await stage.SendAsync(Supabase.VerifyPost, new Call { Body = new { type = "email", email = (await stage.ConfirmedUserAsync()).Email, token } });
        await stage.ProbeAlikeAsync(known, new { type = "email", email = stage.Any.Email(), token });
    }
}
