using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Passkeys;

/// <summary>People sign in by passkey.</summary>
[ScenariosOf("supabase-auth", "passkeys")]
internal static class SigningIn
{
    [Scenario("passkeys/sign-in/options", Needs = "passkeys !captcha", Says = "Somebody asks for the challenge of a sign-in.")]
    public static Task Options(Stage stage) => stage.ProbeAsync(Supabase.PasskeyAuthenticationOptions, new { });

    [Scenario("passkeys/sign-in/right", Needs = "users passkeys webauthn-origin !captcha", Says = "The owner of a passkey signs in.")]
    public static async Task Right(Stage stage) => await VerifyAsync(stage, await RegisteredAsync(stage));

    [Scenario("passkeys/sign-in/again", Needs = "users passkeys webauthn-origin !captcha", Says = "The owner of a passkey signs in a second time; the counter has moved on.")]
    public static async Task Again(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.SignInByPasskeyAsync(passkey, session.User);
        await VerifyAsync(stage, passkey);
    }

    [Scenario("passkeys/sign-in/no-counter", Needs = "users passkeys webauthn-origin !captcha", Says = "The authenticator of a passkey has no counter: it says zero each time.")]
    public static async Task NoCounter(Stage stage)
    {
        var session = await stage.SessionAsync();
        var (key, still) = (new SecurityKey(), new Oddity { Step = 0 });
        var made = await stage.ExpectAsync(Supabase.PasskeyRegistrationVerify, new Call { Bearer = session.AccessToken, Body = await stage.NewCredentialAsync(session, key, still) });
        await VerifyAsync(stage, new Passkey(stage.Take(made, "id"), key), still);
    }

    [Scenario("passkeys/sign-in/unverified-user", Needs = "users passkeys webauthn-origin !captcha", Says = "The authenticator does not know who touched it, and the options do not ask.")]
    public static async Task UnverifiedUser(Stage stage)
    {
        var passkey = await RegisteredAsync(stage);
        var origin = await stage.OriginAsync();
        var ceremony = await stage.BeginSignInAsync();
        if (ceremony.Options.Text("userVerification") == "required")
            throw UnplayableException.NotApplicable("the options say that the authenticator has to verify the user");
        await stage.ProbeAsync(Supabase.PasskeyAuthenticationVerify, ceremony.Answer(stage.Get(passkey.Key, ceremony, origin, new Oddity { UserVerified = false })));
    }

    [Scenario("passkeys/sign-in/then-read", Needs = "users passkeys webauthn-origin !captcha", Says = "Somebody who signed in by passkey reads themselves.")]
    public static async Task ThenRead(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.ProbeAsync(Supabase.UserGet, bearer: (await stage.SignInByPasskeyAsync(passkey, session.User)).AccessToken);
    }

    [Scenario("passkeys/sign-in/is-one-factor", Category.NotPermitted, "insufficient_aal", Needs = "users passkeys mfa-totp webauthn-origin !captcha", Says = "A user with a verified factor, signed in by passkey without it, changes the password.")]
    public static async Task IsOneFactor(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.StepUpAsync(session, await stage.EnrolTotpAsync(session));
        var below = await stage.SignInByPasskeyAsync(passkey, session.User);
        await stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password() }, bearer: below.AccessToken);
    }

    [Scenario("passkeys/sign-in/banned", Category.NotPermitted, "user_banned", Needs = "service-key passkeys webauthn-origin !captcha", Says = "The owner of a passkey is banned.")]
    public static async Task Banned(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.BanAsync(session.User);
        await VerifyAsync(stage, passkey);
    }

    [Scenario("passkeys/sign-in/address-unconfirmed", Category.StateConflict, "email_not_confirmed", Needs = "service-key phone passkeys webauthn-origin !autoconfirm !captcha", Says = "The owner of a passkey was given an address that nobody has confirmed.")]
    public static async Task AddressUnconfirmed(Stage stage)
    {
        var session = await stage.LoginAsync(await stage.PhoneUserAsync());
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.UpdateUserAsync(session.User, new { email = stage.Any.Email() });
        await VerifyAsync(stage, passkey);
    }

    [Scenario("passkeys/sign-in/number-unconfirmed", Category.StateConflict, "phone_not_confirmed", Needs = "service-key passkeys webauthn-origin !phone-autoconfirm !captcha", Says = "The owner of a passkey was given a number that nobody has confirmed.")]
    public static async Task NumberUnconfirmed(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.UpdateUserAsync(session.User, new { phone = stage.Any.Phone() });
        await VerifyAsync(stage, passkey);
    }

    private static async Task<Passkey> RegisteredAsync(Stage stage) => await stage.RegisterPasskeyAsync(await stage.SessionAsync());

    private static async Task<Exchange> VerifyAsync(Stage stage, Passkey passkey, Oddity? odd = null) =>
        await stage.ProbeAsync(Supabase.PasskeyAuthenticationVerify, await stage.AssertionAsync(passkey, odd));
}
