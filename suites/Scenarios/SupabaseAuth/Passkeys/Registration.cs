using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Passkeys;

/// <summary>Users make passkeys.</summary>
[ScenariosOf("supabase-auth", "passkeys")]
internal static class Registration
{
    [Scenario("passkeys/register/options", Needs = "users passkeys", Says = "A user asks what an authenticator needs to make a passkey.")]
    public static async Task Options(Stage stage) => await OptionsAsync(stage, await stage.SessionAsync());

    [Scenario("passkeys/register/first", Needs = "users passkeys webauthn-origin", Says = "A user makes a passkey.")]
    public static async Task First(Stage stage)
    {
        var session = await stage.SessionAsync();
        await VerifyAsync(stage, session, await stage.NewCredentialAsync(session, new SecurityKey()));
    }

    [Scenario("passkeys/register/second", Needs = "users passkeys webauthn-origin !few-passkeys", Says = "A user makes a second passkey with another authenticator.")]
    public static async Task Second(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.RegisterPasskeyAsync(session);
        await VerifyAsync(stage, session, await stage.NewCredentialAsync(session, new SecurityKey()));
    }

    [Scenario("passkeys/register/by-phone-user", Needs = "service-key phone passkeys webauthn-origin !captcha", Says = "A user with a number and no address makes a passkey.")]
    public static async Task ByPhoneUser(Stage stage)
    {
        var session = await stage.LoginAsync(await stage.PhoneUserAsync());
        await VerifyAsync(stage, session, await stage.NewCredentialAsync(session, new SecurityKey()));
    }

    [Scenario("passkeys/register/anonymous-options", Category.NotPermitted, "no_authorization", Needs = "anonymous signup passkeys !captcha", Says = "An anonymous user asks what an authenticator needs to make a passkey.")]
    public static async Task AnonymousOptions(Stage stage) => await OptionsAsync(stage, await stage.AnonymousAsync());

    [Scenario("passkeys/register/anonymous", Category.NotPermitted, "no_authorization", Needs = "anonymous signup passkeys !captcha", Says = "An anonymous user makes a passkey.")]
    public static async Task Anonymous(Stage stage) =>
        await VerifyAsync(stage, await stage.AnonymousAsync(), new { challenge_id = stage.Any.Uuid(), credential = new { type = "public-key" } });

    [Scenario("passkeys/register/options-below", Category.NotPermitted, "insufficient_aal", Needs = "users passkeys mfa-totp", Says = "A user with a verified factor, signed in without it, asks what an authenticator needs to make a passkey.")]
    public static async Task OptionsBelow(Stage stage) => await OptionsAsync(stage, (await stage.Aal1SessionAsync()).Session);

    [Scenario("passkeys/register/below", Category.NotPermitted, "insufficient_aal", Needs = "users passkeys mfa-totp webauthn-origin", Says = "A user with a verified factor, signed in without it, makes a passkey.")]
    public static async Task Below(Stage stage)
    {
        var session = await stage.SessionAsync();
        var answer = await stage.NewCredentialAsync(session, new SecurityKey());
        await stage.StepUpAsync(session, await stage.EnrolTotpAsync(session));
        await VerifyAsync(stage, await stage.LoginAsync(session.User), answer);
    }

    [Scenario("passkeys/register/risen", Needs = "users passkeys mfa-totp webauthn-origin", Says = "A user with a verified factor, signed in with it, makes a passkey.")]
    public static async Task Risen(Stage stage)
    {
        var (session, _) = await stage.Aal2SessionAsync();
        await VerifyAsync(stage, session, await stage.NewCredentialAsync(session, new SecurityKey()));
    }

    [Scenario("passkeys/register/too-many-options", Category.StateConflict, "too_many_passkeys", Needs = "users passkeys webauthn-origin", Says = "A user with as many passkeys as are allowed asks for another.")]
    public static async Task TooManyOptions(Stage stage)
    {
        var session = await stage.SessionAsync();
        await FillAsync(stage, session);
        await OptionsAsync(stage, session);
    }

    [Scenario("passkeys/register/too-many", Category.StateConflict, "too_many_passkeys", Needs = "users few-passkeys passkeys webauthn-origin", Says = "A user who began in time makes one passkey more than are allowed.")]
    public static async Task TooMany(Stage stage)
    {
        var session = await stage.SessionAsync();
        var spare = await stage.NewCredentialAsync(session, new SecurityKey());
        await FillAsync(stage, session);
        await VerifyAsync(stage, session, spare);
    }

    [Scenario("passkeys/register/known-credential", Category.StateConflict, "webauthn_credential_exists", Needs = "users passkeys webauthn-origin !few-passkeys", Says = "A user registers a credential a second time.")]
    public static async Task KnownCredential(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await VerifyAsync(stage, session, await stage.NewCredentialAsync(session, passkey.Key));
    }

    [Scenario("passkeys/register/anothers-credential", Category.StateConflict, "webauthn_credential_exists", "webauthn_verification_failed", Needs = "users passkeys webauthn-origin", Says = "A user registers a credential that is somebody else's.")]
    public static async Task AnothersCredential(Stage stage)
    {
        var passkey = await stage.RegisterPasskeyAsync(await stage.SessionAsync());
        var session = await stage.SessionAsync();
        await VerifyAsync(stage, session, await stage.NewCredentialAsync(session, passkey.Key));
    }

    private static Task<Exchange> OptionsAsync(Stage stage, Session session) =>
        stage.ProbeAsync(Supabase.PasskeyRegistrationOptions, new { }, bearer: session.AccessToken);

    private static Task<Exchange> VerifyAsync(Stage stage, Session session, object answer) =>
        stage.ProbeAsync(Supabase.PasskeyRegistrationVerify, answer, bearer: session.AccessToken);

    /// <summary>Makes passkeys until there are too many.</summary>
    private static async Task FillAsync(Stage stage, Session session)
    {
        const int mostTries = 30;
        for (var number = 0; number < mostTries; number++)
        {
            var options = await stage.SendAsync(Supabase.PasskeyRegistrationOptions, new Call { Bearer = session.AccessToken, Body = new { } });
            if (options.Response is { IsClientError: true })
                return;
            await stage.RegisterPasskeyAsync(session);
        }

        throw UnplayableException.NotApplicable($"{mostTries} passkeys are not too many here");
    }
}
