using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Account;

/// <summary>Changes of oneself that are refused.</summary>
[ScenariosOf("supabase-auth", "user")]
internal static class RefusedChanges
{
    [Scenario("user/same-password", Category.StateConflict, "same_password", Needs = "users", Says = "The new password is the old one.")]
    public static async Task SamePassword(Stage stage)
    {
        var session = await stage.SessionAsync();
        await UpdateAsync(stage, session, new { password = session.User.Password });
    }

    [Scenario("user/weak-password", Category.StateConflict, "weak_password", Needs = "users", Says = "The new password is one letter.")]
    public static async Task WeakPassword(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { password = "a" });

    [Scenario("user/password-over-72-bytes", Category.BadInput, "validation_failed", Needs = "users", Says = "The new password is longer than the 72 bytes that can be hashed.")]
    public static async Task LongPassword(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { password = stage.Any.Password().PadRight(73, 'x') });

    [Scenario("user/known-address", Category.StateConflict, "email_exists", Needs = "users", Says = "The new address is somebody else's.")]
    public static async Task KnownAddress(Stage stage)
    {
        var other = await stage.ConfirmedUserAsync();
        await UpdateAsync(stage, await stage.SessionAsync(), new { email = other.Email });
    }

    [Scenario("user/known-number", Category.StateConflict, "phone_exists", Needs = "service-key", Says = "The new phone number is somebody else's.")]
    public static async Task KnownNumber(Stage stage)
    {
        var other = await stage.PhoneUserAsync();
        await UpdateAsync(stage, await stage.SessionAsync(), new { phone = other.Phone });
    }

    [Scenario("user/not-an-address", Category.BadInput, "validation_failed", Needs = "users", Says = "The new address has no domain.")]
    public static async Task NotAnAddress(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { email = stage.Any.Word(5, 9) });

    [Scenario("user/not-a-number", Category.BadInput, "validation_failed", Needs = "users", Says = "The new phone number has letters.")]
    public static async Task NotANumber(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { phone = "555-CALL-ME" });

    [Scenario("user/app-metadata", Category.NotPermitted, "not_admin", Needs = "users", Says = "A user changes what only administrators may.")]
    public static async Task AppMetadata(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { app_metadata = new { role = "king" } });

    [Scenario("user/anonymous-password", Category.StateConflict, "validation_failed", Also = Category.BadInput, Needs = "anonymous signup !captcha", Says = "An anonymous user sets a password, with nothing to sign in by.")]
    public static async Task AnonymousPassword(Stage stage) => await UpdateAsync(stage, await stage.AnonymousAsync(), new { password = stage.Any.Password() });

    [Scenario("user/address-change-again", Category.RateLimited, "over_email_send_rate_limit", Needs = "users email !autoconfirm send-interval", Says = "A user asks to change the address again before the interval between two mails is over.")]
    public static async Task AddressChangeAgain(Stage stage)
    {
        var session = await stage.SessionAsync();
        var body = new { email = stage.Any.Email() };
        await stage.ExhaustAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = body });
        await UpdateAsync(stage, session, body);
    }

    private static Task<Exchange> UpdateAsync(Stage stage, Session session, object body) =>
        stage.ProbeAsync(Supabase.UserUpdate, body, bearer: session.AccessToken);
}
