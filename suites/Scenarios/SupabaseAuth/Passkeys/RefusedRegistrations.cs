using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Passkeys;

/// <summary>Answers that make no passkey (WebAuthn Level 2, §7.1).</summary>
[ScenariosOf("supabase-auth", "passkeys")]
internal static class RefusedRegistrations
{
    [Scenario("passkeys/register/unknown-challenge", Category.StateConflict, "webauthn_challenge_not_found", Needs = "users passkeys", Says = "A user answers a challenge that nobody made.")]
    public static async Task UnknownChallenge(Stage stage) => await VerifyAsync(
        stage, await stage.SharedSessionAsync(), new { challenge_id = stage.Any.Uuid(), credential = new { type = "public-key" } });

    [Scenario("passkeys/register/used-twice", Category.StateConflict, "webauthn_challenge_not_found", Needs = "users passkeys webauthn-origin !few-passkeys", Says = "A user answers a challenge a second time, with another authenticator.")]
    public static async Task UsedTwice(Stage stage)
    {
        var session = await stage.SessionAsync();
        var origin = await stage.OriginAsync();
        var ceremony = await stage.BeginRegistrationAsync(session);
        var answer = ceremony.Answer(stage.Create(new SecurityKey(), ceremony, origin));
        await stage.ExpectAsync(Supabase.PasskeyRegistrationVerify, new Call { Bearer = session.AccessToken, Body = answer });
        await VerifyAsync(stage, session, ceremony.Answer(stage.Create(new SecurityKey(), ceremony, origin)));
    }

    [Scenario("passkeys/register/failed-before", Category.StateConflict, "webauthn_challenge_not_found", Needs = "users passkeys webauthn-origin", Says = "A user answers a challenge rightly after they have answered it wrongly.")]
    public static async Task FailedBefore(Stage stage)
    {
        var session = await stage.SessionAsync();
        var origin = await stage.OriginAsync();
        var ceremony = await stage.BeginRegistrationAsync(session);
        var wrong = stage.Create(new SecurityKey(), ceremony, origin, new Oddity { Origin = "https://evil.example" });
        await stage.SendAsync(Supabase.PasskeyRegistrationVerify, new Call { Bearer = session.AccessToken, Body = ceremony.Answer(wrong) });
        await VerifyAsync(stage, session, ceremony.Answer(stage.Create(new SecurityKey(), ceremony, origin)));
    }

    [Scenario("passkeys/register/anothers-challenge", Category.StateConflict, "webauthn_challenge_not_found", Needs = "users passkeys webauthn-origin", Says = "A user answers the challenge of somebody else.")]
    public static async Task AnothersChallenge(Stage stage)
    {
        var answer = await stage.NewCredentialAsync(await stage.SessionAsync(), new SecurityKey());
        await VerifyAsync(stage, await stage.SessionAsync(), answer);
    }

    [Scenario("passkeys/register/sign-in-challenge", Category.StateConflict, "webauthn_challenge_not_found", Needs = "users passkeys webauthn-origin !captcha", Says = "A user answers the challenge of a sign-in with a new passkey.")]
    public static async Task SignInChallenge(Stage stage)
    {
        var session = await stage.SessionAsync();
        var origin = await stage.OriginAsync();
        var ceremony = await stage.BeginSignInAsync();
        await VerifyAsync(stage, session, ceremony.Answer(stage.Create(new SecurityKey(), ceremony, origin)));
    }

    [Scenario("passkeys/register/expired", Category.StateConflict, "webauthn_challenge_expired", Needs = "users passkeys webauthn-origin short-challenge", Says = "A user answers a challenge too late.")]
    public static async Task Expired(Stage stage)
    {
        var session = await stage.SessionAsync();
        var answer = await stage.NewCredentialAsync(session, new SecurityKey());
        await stage.OutliveAsync();
        await VerifyAsync(stage, await stage.LoginAsync(session.User), answer);
    }

    [Scenario("passkeys/register/no-credential", Category.BadInput, "webauthn_verification_failed", "validation_failed", Needs = "users passkeys", Says = "A user answers a challenge with an object that is no credential.")]
    public static async Task NoCredential(Stage stage)
    {
        var session = await stage.SessionAsync();
        var ceremony = await stage.BeginRegistrationAsync(session);
        await VerifyAsync(stage, session, new { challenge_id = ceremony.Id, credential = new { } });
    }

    [Scenario("passkeys/register/garbled", Category.BadInput, "webauthn_verification_failed", Needs = "users passkeys webauthn-origin", Says = "The attestation is no CBOR.")]
    public static async Task Garbled(Stage stage)
    {
        var session = await stage.SessionAsync();
        var answer = await stage.NewCredentialAsync(session, new SecurityKey());
        answer["credential"]!["response"]!["attestationObject"] = "bm90IGNib3I";
        await VerifyAsync(stage, session, answer);
    }

    [Scenario("passkeys/register/other-origin", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin", Says = "The passkey is made on another site.")]
    public static Task OtherOrigin(Stage stage) => OddAsync(stage, new Oddity { Origin = "https://evil.example" });

    [Scenario("passkeys/register/origin-as-prefix", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin", Says = "The passkey is made on a site whose name begins like the right one's.")]
    public static async Task OriginAsPrefix(Stage stage) => await OddAsync(stage, new Oddity { Origin = await stage.OriginAsync() + ".evil.example" });

    [Scenario("passkeys/register/other-challenge", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin", Says = "The authenticator answers another challenge than the one it was given.")]
    public static Task OtherChallenge(Stage stage) => OddAsync(stage, new Oddity { Challenge = stage.Any.Random.AlphaNumeric(43) });

    [Scenario("passkeys/register/other-ceremony", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin", Says = "The browser says that a passkey was used, not made.")]
    public static Task OtherCeremony(Stage stage) => OddAsync(stage, new Oddity { Type = "webauthn.get" });

    [Scenario("passkeys/register/other-party", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin", Says = "The passkey is made for another relying party.")]
    public static Task OtherParty(Stage stage) => OddAsync(stage, new Oddity { RelyingParty = "evil.example" });

    [Scenario("passkeys/register/nobody-present", Category.BadInput, "webauthn_verification_failed", Also = Category.StateConflict, Needs = "users passkeys webauthn-origin", Says = "Nobody was there to touch the authenticator.")]
    public static Task NobodyPresent(Stage stage) => OddAsync(stage, new Oddity { UserPresent = false, UserVerified = false });

    private static async Task OddAsync(Stage stage, Oddity odd)
    {
        var session = await stage.SessionAsync();
        await VerifyAsync(stage, session, await stage.NewCredentialAsync(session, new SecurityKey(), odd));
    }

    private static Task<Exchange> VerifyAsync(Stage stage, Session session, object answer) =>
        stage.ProbeAsync(Supabase.PasskeyRegistrationVerify, answer, bearer: session.AccessToken);
}
