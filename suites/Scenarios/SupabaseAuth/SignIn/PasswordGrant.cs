using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.SignIn;

/// <summary>Sign-in by password.</summary>
[ScenariosOf("supabase-auth", "sign-in")]
internal static class PasswordGrant
{
    [Scenario("token/password/right", Needs = "users email !captcha", Says = "Address and password are right.")]
    public static async Task Right(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
    }

    [Scenario("token/password/wrong-password", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "users email !captcha", Says = "The password is wrong: the input is fine, the state of the account refuses it.")]
    public static async Task WrongPassword(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = stage.Any.Password() });
    }

    [Scenario("token/password/unknown-address", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "email !captcha", Says = "Nobody has the address: the answer must be that to a wrong password.")]
    public static Task UnknownAddress(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByPassword, new { email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("token/password/no-password-set", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "service-key email !captcha", Says = "The user was made without a password.")]
    public static async Task NoPasswordSet(Stage stage)
    {
        var email = stage.Any.Email();
        await stage.ExpectAsync(Supabase.AdminUserCreate, new Call { Bearer = stage.AdminToken(), Body = new { email, email_confirm = true } });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email, password = stage.Any.Password() });
    }

    [Scenario("token/password/unconfirmed", Category.StateConflict, "email_not_confirmed", Needs = "service-key email !autoconfirm !captcha", Says = "The password is right, the address is not confirmed.")]
    public static async Task Unconfirmed(Stage stage)
    {
        var user = await stage.UnconfirmedUserAsync();
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
    }

    [Scenario("token/password/unconfirmed-wrong-password", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "service-key email !captcha", Says = "The address is not confirmed and the password is wrong: nothing may be told of the account.")]
    public static async Task UnconfirmedWrongPassword(Stage stage)
    {
        var user = await stage.UnconfirmedUserAsync();
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = stage.Any.Password() });
    }

    [Scenario("token/password/banned", Category.NotPermitted, "user_banned", Needs = "service-key email !captcha", Says = "The user is banned.")]
    public static async Task Banned(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.BanAsync(user);
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
    }

    [Scenario("token/password/banned-from-the-first", Category.NotPermitted, "user_banned", Needs = "service-key email !captcha", Says = "The user was created banned.")]
    public static async Task BannedFromTheFirst(Stage stage)
    {
        var (email, password) = (stage.Any.Email(), stage.Any.Password());
        var body = new { email, password, email_confirm = true, ban_duration = "10m" };
        await stage.ExpectAsync(Supabase.AdminUserCreate, new Call { Bearer = stage.AdminToken(), Body = body });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email, password });
    }

    [Scenario("token/password/ban-lifted", Needs = "service-key email !captcha", Says = "The user was banned and is banned no more.")]
    public static async Task BanLifted(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.BanAsync(user);
        await stage.UpdateUserAsync(user, new { ban_duration = "none" });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
    }

    [Scenario("token/password/deleted", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "service-key email !captcha", Says = "The user was deleted.")]
    public static async Task Deleted(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.DeleteUserAsync(user);
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
    }

    [Scenario("token/password/email-and-phone", Category.BadInput, "validation_failed", Needs = "!captcha", Says = "Address and phone number exclude each other.")]
    public static Task EmailAndPhone(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByPassword, new { email = stage.Any.Email(), phone = stage.Any.Phone(), password = stage.Any.Password() });

    [Scenario("token/password/nobody-named", Category.BadInput, "validation_failed", Needs = "!captcha", Says = "A password comes with neither address nor phone number.")]
    public static Task NobodyNamed(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByPassword, new { password = stage.Any.Password() });
}
