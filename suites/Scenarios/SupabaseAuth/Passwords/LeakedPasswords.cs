using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Passwords;

/// <summary>Passwords that are strong in form, and known to those who try out passwords.</summary>
[ScenariosOf("supabase-auth", "passwords")]
internal static class LeakedPasswords
{
    private const string Leaks = "pwned-passwords companion";
    private const string Leaked = "Pwned-passw0rd-1!";

    [Scenario("passwords/leaked/signup", Category.StateConflict, "weak_password", Needs = Leaks + " signup email !captcha", Says = "An address signs up with a leaked password.")]
    public static Task Signup(Stage stage) => stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = Leaked });

    [Scenario("passwords/leaked/own", Category.StateConflict, "weak_password", Needs = Leaks + " users", Says = "A user changes to a leaked password.")]
    public static async Task Own(Stage stage) => await stage.ProbeAsync(Supabase.UserUpdate, new { password = Leaked }, bearer: (await stage.SessionAsync()).AccessToken);

    [Scenario("passwords/leaked/by-administrator", Category.StateConflict, "weak_password", Needs = Leaks + " service-key", Says = "An administrator gives a user a leaked password.")]
    public static async Task ByAdministrator(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.AdminUserUpdate, new { password = Leaked }, bearer: stage.AdminToken(), path: new { user_id = user.Id });
    }

    [Scenario("passwords/leaked/generated-link", Category.StateConflict, "weak_password", Needs = Leaks + " service-key", Says = "An administrator makes a sign-up link with a leaked password.")]
    public static Task GeneratedLink(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminGenerateLink, new { type = "signup", email = stage.Any.Email(), password = Leaked }, bearer: stage.AdminToken());
}
