using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>Phones and security keys as second factors.</summary>
internal sealed class SecondFactorTests : ServerTests
{
    private const string Origin = "http://localhost:3000";

    protected override AuthConfig Config => AuthPresets.All["autoconfirm"] with { SmsInterval = TimeSpan.FromMinutes(1) };

    [Test]
    public async Task The_code_that_was_sent_to_a_phone_raises_the_session()
    {
        var (email, session) = await SignedInAsync();
        var phone = NewPhone();
        var factor = await EnrollAsync(session, new { factor_type = "phone", friendly_name = "p", phone = $"+{phone}" });
        Assert.That(factor["phone"], Is.EqualTo($"+{phone}"));
        var path = $"/factors/{factor["id"]}";
        await RefusedAsync(400, "validation_failed", "POST", $"{path}/challenge", new { channel = "pigeon" }, session.AccessToken);
        var challenge = await PostAsync($"{path}/challenge", null, session.AccessToken);
        await RefusedAsync(429, "over_sms_send_rate_limit", "POST", $"{path}/challenge", null, session.AccessToken);
        await RefusedAsync(422, "mfa_verification_failed", "POST", $"{path}/verify", new { challenge_id = challenge["id"], code = "x" }, session.AccessToken);
        var code = World.Sms.For(phone).Single().Body[^6..];
        var risen = await PostAsync($"{path}/verify", new { challenge_id = challenge["id"], code }, session.AccessToken);
        Assert.That(risen.Claims()["aal"]!.ToString(), Is.EqualTo("aal2"));
        Assert.That(risen.Claims()["amr"]!.AsArray().Select(entry => entry!["method"]!.ToString()), Does.Contain("mfa/phone"));
        await RefusedAsync(422, "mfa_verified_factor_exists", "POST", "/factors", new { factor_type = "phone", friendly_name = "q", phone }, risen.AccessToken);
        await RefusedAsync(403, "insufficient_aal", "PUT", "/user", new { password = "n3w-passw0rd" }, (await SignInAsync(email)).AccessToken);
    }

    [Test]
    public async Task An_enrolment_that_was_not_finished_gives_way()
    {
        var (_, session) = await SignedInAsync();
        var phone = NewPhone();
        await EnrollAsync(session, new { factor_type = "phone", friendly_name = "p", phone });
        await EnrollAsync(session, new { factor_type = "phone", friendly_name = "p", phone });
        Assert.That((await GetAsync("/user", session.AccessToken)).Body!["factors"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_security_key_is_made_once_and_shown_again()
    {
        var (email, session) = await SignedInAsync();
        var (factor, key) = await OwnerAsync(session);
        var below = await SignInAsync(email);
        var ceremony = await ChallengeAsync(factor, below, "request");
        var risen = await VerifyAsync(factor, below, ceremony.FactorAnswer("request", key.Get(ceremony, Origin)));
        Assert.That(risen.Claims()["aal"]!.ToString(), Is.EqualTo("aal2"));
        Assert.That(risen.Claims()["amr"]!.AsArray().Select(entry => entry!["method"]!.ToString()), Does.Contain("mfa/webauthn"));
    }

    [Test]
    public async Task A_new_key_opens_nothing_where_a_known_one_is_asked_for()
    {
        var (email, session) = await SignedInAsync();
        var spare = await EnrollAsync(session, new { factor_type = "webauthn", friendly_name = "k" });
        var early = await ChallengeAsync(spare["id"], session, "create");
        var first = await ChallengeAsync(spare["id"], session, "create");
        Assert.That((await VerifyAsync(spare["id"], session, first.FactorAnswer("create", new SecurityKey().Create(first, Origin)))).Status, Is.EqualTo(HttpStatusCode.OK));
        var below = await SignInAsync(email);
        Expect.InitialError(await VerifyAsync(spare["id"], below, early.FactorAnswer("create", new SecurityKey().Create(early, Origin))), 422, "mfa_verification_failed");
        var asked = await ChallengeAsync(spare["id"], below, "request");
        Expect.InitialError(await VerifyAsync(spare["id"], below, asked.FactorAnswer("create", new SecurityKey().Create(asked, Origin))), 400, "validation_failed");
        Expect.InitialError(await VerifyAsync(spare["id"], below, asked.FactorAnswer("request", new SecurityKey().Get(asked, Origin))), 422, "mfa_verification_failed");
    }

    [TestCase("{\"code\":\"123456\"}")]
    [TestCase("{\"webauthn\":{\"type\":\"conjure\",\"credential_response\":{}}}")]
    [TestCase("{\"webauthn\":{\"type\":\"create\"}}")]
    [TestCase("{\"webauthn\":{\"type\":\"create\",\"credential_response\":{}}}")]
    public async Task Malformed_answers_are_refused(string body)
    {
        var (_, session) = await SignedInAsync();
        var factor = await EnrollAsync(session, new { factor_type = "webauthn", friendly_name = "k" });
        var answer = (JsonObject)JsonNode.Parse(body)!;
        answer["challenge_id"] = (await ChallengeAsync(factor["id"], session, "create")).Id;
        await RefusedAsync(400, "validation_failed", "POST", $"/factors/{factor["id"]}/verify", answer, session.AccessToken);
    }

    [Test]
    public async Task A_challenge_is_for_the_client_that_asked()
    {
        var (_, session) = await SignedInAsync();
        var factor = await EnrollAsync(session, new { factor_type = "totp", friendly_name = "t" });
        var challenge = await SendAsync("POST", $"/factors/{factor["id"]}/challenge", null, session.AccessToken, ("X-Forwarded-For", "192.0.2.1"));
        var elsewhere = await PostAsync($"/factors/{factor["id"]}/verify", new { challenge_id = challenge["id"], code = "123456" }, session.AccessToken);
        Expect.InitialError(elsewhere, 422, "mfa_ip_address_mismatch");
    }

    private async Task<(string Factor, SecurityKey Key)> OwnerAsync(Answer session)
    {
        var (factor, key) = (await EnrollAsync(session, new { factor_type = "webauthn", friendly_name = "k" }), new SecurityKey());
        var ceremony = await ChallengeAsync(factor["id"], session, "create");
        var verified = await VerifyAsync(factor["id"], session, ceremony.FactorAnswer("create", key.Create(ceremony, Origin)));
        Assert.That(verified.Status, Is.EqualTo(HttpStatusCode.OK), verified.Body?.ToJsonString());
        return (factor["id"], key);
    }

    private async Task<Answer> EnrollAsync(Answer session, object body)
    {
        var factor = await PostAsync("/factors", body, session.AccessToken);
        Assert.That(factor.Status, Is.EqualTo(HttpStatusCode.OK), factor.Body?.ToJsonString());
        return factor;
    }

    private async Task<Ceremony> ChallengeAsync(string factor, Answer session, string type)
    {
        var challenge = await PostAsync($"/factors/{factor}/challenge", null, session.AccessToken);
        Assert.That(challenge.Body!["webauthn"]!["type"]!.ToString(), Is.EqualTo(type));
        return new Ceremony(challenge["id"], JsonSerializer.SerializeToElement(challenge.Body["webauthn"]!["credential_options"]!["publicKey"]));
    }

    private Task<Answer> VerifyAsync(string factor, Answer session, JsonObject body) => PostAsync($"/factors/{factor}/verify", body, session.AccessToken);
}

internal sealed class VerifyOffTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["mfa-verify-off"];

    [TestCase("totp")]
    [TestCase("phone")]
    [TestCase("webauthn")]
    public async Task Factors_are_enrolled_and_neither_challenged_nor_verified(string kind)
    {
        var (_, session) = await SignedInAsync();
        var factor = await PostAsync("/factors", new { factor_type = kind, phone = NewPhone() }, session.AccessToken);
        var answer = new { challenge_id = Guid.NewGuid(), code = "1", webauthn = new { type = "create", credential_response = new { } } };
        await RefusedAsync(501, $"mfa_{kind}_verify_not_enabled", "POST", $"/factors/{factor["id"]}/challenge", null, session.AccessToken);
        await RefusedAsync(501, $"mfa_{kind}_verify_not_enabled", "POST", $"/factors/{factor["id"]}/verify", answer, session.AccessToken);
    }
}
