using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Account;

/// <summary>A user reads and changes themselves.</summary>
[ScenariosOf("supabase-auth", "user")]
internal static class OwnUser
{
    [Scenario("user/read", Needs = "users", Says = "A user reads themselves.")]
    public static async Task Read(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserGet, bearer: (await stage.SharedSessionAsync()).AccessToken);

    [Scenario("user/read-anonymous", Needs = "anonymous signup !captcha", Says = "An anonymous user reads themselves.")]
    public static async Task ReadAnonymous(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserGet, bearer: (await stage.AnonymousAsync()).AccessToken);

    [Scenario("user/metadata", Needs = "users", Says = "A user changes their metadata.")]
    public static async Task Metadata(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { data = new { name = stage.Any.Name() } });

    [Scenario("user/password", Needs = "users", Says = "A user changes their password soon after signing in.")]
    public static async Task Password(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { password = stage.Any.Password() });

    [Scenario("user/new-password-signs-in", Needs = "users email !captcha", Says = "The new password opens the account.")]
    public static async Task NewPasswordSignsIn(Stage stage)
    {
        var session = await stage.SessionAsync();
        var password = stage.Any.Password();
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { password } });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = session.User.Email, password });
    }

    [Scenario("user/old-password-is-dead", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "users email !captcha", Says = "The old password opens the account no more.")]
    public static async Task OldPasswordIsDead(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { password = stage.Any.Password() } });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = session.User.Email, password = session.User.Password });
    }

    [Scenario("user/new-address", Needs = "users email", Says = "A user asks to change their address.")]
    public static async Task NewAddress(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { email = stage.Any.Email() });

    [Scenario("user/nothing-to-change", Needs = "users", Says = "A user changes nothing.")]
    public static async Task NothingToChange(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { });

    [Scenario("user/anonymous-gets-address", Needs = "anonymous signup email !captcha", Says = "An anonymous user asks for an address of their own.")]
    public static async Task AnonymousGetsAddress(Stage stage) => await UpdateAsync(stage, await stage.AnonymousAsync(), new { email = stage.Any.Email() });

    [Scenario("user/anonymous-gets-address-at-once", Needs = "anonymous signup email autoconfirm !captcha", Says = "An anonymous user asks for an address of their own where addresses need no confirmation.")]
    public static async Task AnonymousGetsAddressAtOnce(Stage stage) => await UpdateAsync(stage, await stage.AnonymousAsync(), new { email = stage.Any.Email() });

    [Scenario("user/anonymous-gets-address-and-password", Needs = "anonymous signup email !captcha", Says = "An anonymous user sets a password with an address to sign in by.")]
    public static async Task AnonymousGetsAddressAndPassword(Stage stage) =>
        await UpdateAsync(stage, await stage.AnonymousAsync(), new { email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("user/anonymous-no-more", Needs = "anonymous signup email service-key !captcha", Says = "A user who was anonymous until an administrator gave them an address sets a password.")]
    public static async Task AnonymousNoMore(Stage stage)
    {
        var session = await stage.AnonymousAsync();
        await stage.UpdateUserAsync(session.User, new { email = stage.Any.Email(), email_confirm = true });
        await UpdateAsync(stage, session, new { password = stage.Any.Password() });
    }

    private static Task<Exchange> UpdateAsync(Stage stage, Session session, object body) =>
        stage.ProbeAsync(Supabase.UserUpdate, body, bearer: session.AccessToken);
}
