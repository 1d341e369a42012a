using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Passkeys;

/// <summary>Passkeys that open nothing (WebAuthn Level 2, §7.2).</summary>
[ScenariosOf("supabase-auth", "passkeys")]
internal static class RefusedSignIns
{
    [Scenario("passkeys/sign-in/used-twice", Category.StateConflict, "webauthn_challenge_not_found", Needs = "users passkeys webauthn-origin !captcha", Says = "The answer to a sign-in's challenge is sent a second time.")]
    public static async Task UsedTwice(Stage stage)
    {
        var answer = await stage.AssertionAsync(await RegisteredAsync(stage));
        await stage.ExpectAsync(Supabase.PasskeyAuthenticationVerify, new Call { Body = answer });
        await VerifyAsync(stage, answer);
    }

    [Scenario("passkeys/sign-in/registration-challenge", Category.StateConflict, "webauthn_challenge_not_found", Needs = "users passkeys webauthn-origin !few-passkeys !captcha", Says = "Somebody signs in with the challenge of a registration.")]
    public static async Task RegistrationChallenge(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        var origin = await stage.OriginAsync();
        var ceremony = await stage.BeginRegistrationAsync(session);
        await VerifyAsync(stage, ceremony.Answer(stage.Get(passkey.Key, ceremony, origin)));
    }

    [Scenario("passkeys/sign-in/expired", Category.StateConflict, "webauthn_challenge_expired", Needs = "users passkeys webauthn-origin short-challenge !captcha", Says = "The owner of a passkey answers a challenge too late.")]
    public static async Task Expired(Stage stage)
    {
        var answer = await stage.AssertionAsync(await RegisteredAsync(stage));
        await stage.OutliveAsync();
        await VerifyAsync(stage, answer);
    }

    [Scenario("passkeys/sign-in/no-credential", Category.BadInput, "webauthn_verification_failed", "validation_failed", Needs = "passkeys !captcha", Says = "Somebody answers a challenge with an object that is no credential.")]
    public static async Task NoCredential(Stage stage) =>
        await VerifyAsync(stage, new { challenge_id = (await stage.BeginSignInAsync()).Id, credential = new { } });

    [Scenario("passkeys/sign-in/unknown-credential", Category.StateConflict, "webauthn_verification_failed", "webauthn_credential_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users passkeys webauthn-origin !captcha", Says = "Somebody signs in with a passkey that was never registered.")]
    public static async Task UnknownCredential(Stage stage)
    {
        var session = await stage.SessionAsync();
        var key = new SecurityKey();
        await stage.NewCredentialAsync(session, key);
        await OddAsync(stage, new Passkey("", key), Oddity.None);
    }

    [Scenario("passkeys/sign-in/deleted", Category.StateConflict, "webauthn_verification_failed", "webauthn_credential_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users passkeys webauthn-origin !captcha", Says = "Somebody signs in with a passkey that they have deleted.")]
    public static async Task Deleted(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.ExpectAsync(Supabase.PasskeyDelete, new Call { Bearer = session.AccessToken, Path = new { passkey_id = passkey.Id } });
        await OddAsync(stage, passkey, Oddity.None);
    }

    [Scenario("passkeys/sign-in/owner-deleted", Category.StateConflict, "webauthn_verification_failed", "webauthn_credential_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "service-key passkeys webauthn-origin !captcha", Says = "Somebody signs in with the passkey of a user who is no more.")]
    public static async Task OwnerDeleted(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.DeleteUserAsync(session.User);
        await OddAsync(stage, passkey, Oddity.None);
    }

    [Scenario("passkeys/sign-in/forged", Category.StateConflict, "webauthn_verification_failed", Also = Category.MissingOrInvalidCredentials, Needs = "users passkeys webauthn-origin !captcha", Says = "Another key has signed the answer.")]
    public static async Task Forged(Stage stage) => await OddAsync(stage, await RegisteredAsync(stage), new Oddity { Forged = true });

    [Scenario("passkeys/sign-in/tampered", Category.StateConflict, "webauthn_verification_failed", Also = Category.MissingOrInvalidCredentials, Needs = "users passkeys webauthn-origin !captcha", Says = "What the browser says was changed after it was signed.")]
    public static async Task Tampered(Stage stage) => await OddAsync(stage, await RegisteredAsync(stage), new Oddity { Tampered = true });

    [Scenario("passkeys/sign-in/as-another", Category.StateConflict, "webauthn_verification_failed", Also = Category.MissingOrInvalidCredentials, Needs = "users passkeys webauthn-origin !captcha", Says = "The authenticator says that the passkey is somebody else's, who has one, too.")]
    public static async Task AsAnother(Stage stage)
    {
        var victim = await RegisteredAsync(stage);
        await OddAsync(stage, await RegisteredAsync(stage), new Oddity { UserHandle = victim.Key.Owner });
    }

    [Scenario("passkeys/sign-in/as-nobody", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin !captcha", Says = "The authenticator does not say whose the passkey is.")]
    public static async Task AsNobody(Stage stage) => await OddAsync(stage, await RegisteredAsync(stage), new Oddity { UserHandle = "" });

    [Scenario("passkeys/sign-in/other-origin", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin !captcha", Says = "The passkey is used on another site.")]
    public static async Task OtherOrigin(Stage stage) => await OddAsync(stage, await RegisteredAsync(stage), new Oddity { Origin = "https://evil.example" });

    [Scenario("passkeys/sign-in/other-challenge", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin !captcha", Says = "The authenticator answers another challenge than the one it was given.")]
    public static async Task OtherChallenge(Stage stage) =>
        await OddAsync(stage, await RegisteredAsync(stage), new Oddity { Challenge = stage.Any.Random.AlphaNumeric(43) });

    [Scenario("passkeys/sign-in/other-ceremony", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin !captcha", Says = "The browser says that a passkey was made, not used.")]
    public static async Task OtherCeremony(Stage stage) => await OddAsync(stage, await RegisteredAsync(stage), new Oddity { Type = "webauthn.create" });

    [Scenario("passkeys/sign-in/other-party", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin !captcha", Says = "The passkey is used for another relying party.")]
    public static async Task OtherParty(Stage stage) => await OddAsync(stage, await RegisteredAsync(stage), new Oddity { RelyingParty = "evil.example" });

    [Scenario("passkeys/sign-in/nobody-present", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin !captcha", Says = "Nobody was there to touch the authenticator.")]
    public static async Task NobodyPresent(Stage stage) =>
        await OddAsync(stage, await RegisteredAsync(stage), new Oddity { UserPresent = false, UserVerified = false });

    private static async Task<Passkey> RegisteredAsync(Stage stage) => await stage.RegisterPasskeyAsync(await stage.SessionAsync());

    private static async Task OddAsync(Stage stage, Passkey passkey, Oddity odd) => await VerifyAsync(stage, await stage.AssertionAsync(passkey, odd));

    private static Task<Exchange> VerifyAsync(Stage stage, object answer) => stage.ProbeAsync(Supabase.PasskeyAuthenticationVerify, answer);
}
