using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Mfa;

/// <summary>What a second factor guards, and taking it away.</summary>
[ScenariosOf("supabase-auth", "factors")]
internal static class AssuranceLevels
{
    [Scenario("factors/aal/password-below", Category.NotPermitted, "insufficient_aal", Needs = "users mfa-totp", Says = "A user with a verified factor, signed in without it, changes the password.")]
    public static async Task PasswordBelow(Stage stage)
    {
        var (session, _) = await stage.Aal1SessionAsync();
        await stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password() }, bearer: session.AccessToken);
    }

    [Scenario("factors/aal/address-below", Category.NotPermitted, "insufficient_aal", Needs = "users mfa-totp", Says = "A user with a verified factor, signed in without it, changes the address.")]
    public static async Task AddressBelow(Stage stage)
    {
        var (session, _) = await stage.Aal1SessionAsync();
        await stage.ProbeAsync(Supabase.UserUpdate, new { email = stage.Any.Email() }, bearer: session.AccessToken);
    }

    [Scenario("factors/aal/metadata-below", Needs = "users mfa-totp", Says = "A user with a verified factor, signed in without it, changes metadata.")]
    public static async Task MetadataBelow(Stage stage)
    {
        var (session, _) = await stage.Aal1SessionAsync();
        await stage.ProbeAsync(Supabase.UserUpdate, new { data = new { name = stage.Any.Name() } }, bearer: session.AccessToken);
    }

    [Scenario("factors/aal/password-risen", Needs = "users mfa-totp", Says = "A user with a verified factor, signed in with it, changes the password.")]
    public static async Task PasswordRisen(Stage stage)
    {
        var (session, _) = await stage.Aal2SessionAsync();
        await stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password() }, bearer: session.AccessToken);
    }

    [Scenario("factors/aal/refreshed", Needs = "users mfa-totp", Says = "A session that has risen is refreshed, and still may what it might.")]
    public static async Task Refreshed(Stage stage)
    {
        var (session, _) = await stage.Aal2SessionAsync();
        var refreshed = await stage.RefreshAsync(session);
        await stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password() }, bearer: refreshed.AccessToken);
    }

    [Scenario("factors/aal/factor-taken-by-administrator", Category.NotPermitted, "insufficient_aal", Needs = "service-key mfa-totp", Says = "An administrator takes away the factor by which a session has risen; the session takes away the other.")]
    public static async Task FactorTakenByAdministrator(Stage stage)
    {
        var (risen, other) = await stage.Aal2SessionAsync();
        var factor = await stage.EnrolTotpAsync(risen);
        var session = await stage.StepUpAsync(risen, factor);
        await stage.ExpectAsync(Supabase.AdminUserFactorDelete, new Call { Bearer = stage.AdminToken(), Path = new { user_id = session.User.Id, factor_id = factor.FactorId } });
        await UnenrolAsync(stage, session, other.FactorId);
    }

    [Scenario("factors/unenrol/unverified", Needs = "users mfa-totp", Says = "A user takes away a factor that was never verified.")]
    public static async Task Unverified(Stage stage)
    {
        var session = await stage.SessionAsync();
        await UnenrolAsync(stage, session, (await stage.EnrolTotpAsync(session)).FactorId);
    }

    [Scenario("factors/unenrol/verified", Needs = "users mfa-totp", Says = "A user, signed in with it, takes away a verified factor.")]
    public static async Task Verified(Stage stage)
    {
        var (session, factor) = await stage.Aal2SessionAsync();
        await UnenrolAsync(stage, session, factor.FactorId);
    }

    [Scenario("factors/unenrol/verified-below", Category.NotPermitted, "insufficient_aal", Needs = "users mfa-totp", Says = "A user, signed in without it, takes away a verified factor.")]
    public static async Task VerifiedBelow(Stage stage)
    {
        var (session, factor) = await stage.Aal1SessionAsync();
        await UnenrolAsync(stage, session, factor.FactorId);
    }

    [Scenario("factors/unenrol/twice", Category.UnidentifiableResource, "mfa_factor_not_found", Needs = "users mfa-totp", Says = "A user takes away a factor a second time.")]
    public static async Task Twice(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        await stage.ExpectAsync(Supabase.FactorUnenroll, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId } });
        await UnenrolAsync(stage, session, factor.FactorId);
    }

    [Scenario("factors/unenrol/anothers", Category.UnidentifiableResource, "mfa_factor_not_found", Also = Category.NotPermitted, Needs = "users mfa-totp", Says = "A user takes away somebody else's factor.")]
    public static async Task Anothers(Stage stage)
    {
        var factor = await stage.EnrolTotpAsync(await stage.SessionAsync());
        await UnenrolAsync(stage, await stage.SharedSessionAsync(), factor.FactorId);
    }

    private static Task<Exchange> UnenrolAsync(Stage stage, Session session, string factor) =>
        stage.ProbeAsync(Supabase.FactorUnenroll, bearer: session.AccessToken, path: new { factor_id = factor });
}
