using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class PasskeyTests : ServerTests
{
    private const string Origin = "http://localhost:3000";

    protected override AuthConfig Config => AuthPresets.All["autoconfirm"] with { Passkeys = new PasskeyConfig { MaxPerUser = 2 } };

    [Test]
    public async Task A_passkey_signs_in_and_remembers_when()
    {
        var (_, session) = await SignedInAsync();
        var key = new SecurityKey();
        await RegisterAsync(session, key);
        var signedIn = await SignInAsync(key);
        Assert.That(signedIn.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(signedIn.Claims()["amr"]![0]!["method"]!.ToString(), Is.EqualTo("passkey"));
        Assert.That(signedIn.Claims()["aal"]!.ToString(), Is.EqualTo("aal1"));
        var list = await GetAsync("/passkeys", signedIn.AccessToken);
        Assert.That(list.Body!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(list.Body[0]!["last_used_at"], Is.Not.Null);
    }

    [Test]
    public async Task A_counter_that_stands_still_is_refused()
    {
        var (_, session) = await SignedInAsync();
        var key = new SecurityKey();
        await RegisterAsync(session, key);
        Assert.That((await SignInAsync(key)).Status, Is.EqualTo(HttpStatusCode.OK));
        Expect.InitialError(await SignInAsync(key, new Oddity { Step = 0 }), 422, "webauthn_verification_failed");
        Assert.That((await SignInAsync(key)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Wrong_answers_open_nothing()
    {
        var (_, session) = await SignedInAsync();
        var key = new SecurityKey();
        await RegisterAsync(session, key);
        Oddity[] wrong =
        [
            new() { Forged = true }, new() { Tampered = true }, new() { Origin = "http://localhost:3001" }, new() { Type = "webauthn.create" },
            new() { Challenge = "AAAA" }, new() { RelyingParty = "other" }, new() { UserPresent = false }, new() { UserHandle = "" }, new() { UserHandle = "AAAA" },
        ];
        foreach (var odd in wrong)
            Expect.InitialError(await SignInAsync(key, odd), 422, "webauthn_verification_failed");
    }

    [Test]
    public async Task A_challenge_is_good_once_for_its_owner_and_for_a_while()
    {
        var ((_, one), (_, other)) = (await SignedInAsync(), await SignedInAsync());
        var ceremony = await BeginAsync("/passkeys/registration/options", one);
        var answer = ceremony.Answer(new SecurityKey().Create(ceremony, Origin));
        await RefusedAsync(422, "webauthn_challenge_not_found", "POST", "/passkeys/registration/verify", answer, other.AccessToken);
        await RefusedAsync(422, "webauthn_challenge_not_found", "POST", "/passkeys/authentication/verify", answer);
        Assert.That((await PostAsync("/passkeys/registration/verify", answer, one.AccessToken)).Status, Is.EqualTo(HttpStatusCode.OK));
        await RefusedAsync(422, "webauthn_challenge_not_found", "POST", "/passkeys/registration/verify", answer, one.AccessToken);
        var late = await BeginAsync("/passkeys/authentication/options");
        Time.Advance(TimeSpan.FromMinutes(6));
        Expect.InitialError(await PostAsync("/passkeys/authentication/verify", late.Answer(new SecurityKey().Get(late, Origin))), 422, "webauthn_challenge_expired");
    }

    [Test]
    public async Task A_credential_is_registered_once_and_a_user_has_few()
    {
        var ((_, one), (_, other)) = (await SignedInAsync(), await SignedInAsync());
        var key = new SecurityKey();
        await RegisterAsync(one, key);
        var ceremony = await BeginAsync("/passkeys/registration/options", other);
        Expect.InitialError(await PostAsync("/passkeys/registration/verify", ceremony.Answer(key.Create(ceremony, Origin)), other.AccessToken), 422, "webauthn_credential_exists");
        await RegisterAsync(one, new SecurityKey());
        await RefusedAsync(422, "too_many_passkeys", "POST", "/passkeys/registration/options", null, one.AccessToken);
    }

    [TestCase("{}", 400, "validation_failed")]
    [TestCase("{\"challenge_id\":\"x\",\"credential\":{}}", 400, "validation_failed")]
    [TestCase("{\"challenge_id\":\"00000000-0000-4000-8000-000000000000\"}", 400, "validation_failed")]
    [TestCase("{\"challenge_id\":\"00000000-0000-4000-8000-000000000000\",\"credential\":{}}", 422, "webauthn_challenge_not_found")]
    [TestCase("{\"challenge_id\":1}", 400, "bad_json")]
    public Task Malformed_answers_are_refused(string body, int status, string code) =>
        RefusedAsync(status, code, "POST", "/passkeys/authentication/verify", body);

    [Test]
    public async Task What_is_no_credential_is_bad_input()
    {
        foreach (var credential in new[] { "{}", """{"type":"public-key","id":"AA","rawId":"AA","response":{}}""", """{"type":"public-key","id":"AA","rawId":"AQ","response":{}}""" })
        {
            var ceremony = await BeginAsync("/passkeys/authentication/options");
            Expect.InitialError(await PostAsync("/passkeys/authentication/verify", ceremony.Answer(JsonNode.Parse(credential))), 400, "webauthn_verification_failed");
        }
    }

    [Test]
    public async Task Owners_and_administrators_look_after_passkeys()
    {
        var (_, session) = await SignedInAsync();
        var id = (await RegisterAsync(session, new SecurityKey()))["id"];
        Assert.That((await SendAsync("PATCH", $"/passkeys/{id}", new { friendly_name = "mine" }, session.AccessToken))["friendly_name"], Is.EqualTo("mine"));
        await RefusedAsync(400, "validation_failed", "PATCH", $"/passkeys/{id}", new { friendly_name = new string('ä', 61) }, session.AccessToken);
        await RefusedAsync(404, "webauthn_credential_not_found", "DELETE", $"/passkeys/{Guid.NewGuid()}", null, session.AccessToken);
        var path = $"/admin/users/{session.UserId}/passkeys";
        Assert.That((await GetAsync(path, Admin)).Body![0]!["friendly_name"]!.ToString(), Is.EqualTo("mine"));
        Assert.That((await SendAsync("DELETE", $"{path}/{id}", null, Admin)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await GetAsync("/passkeys", session.AccessToken)).Body!.AsArray(), Is.Empty);
    }

    private async Task<Answer> RegisterAsync(Answer session, SecurityKey key)
    {
        var ceremony = await BeginAsync("/passkeys/registration/options", session);
        var made = await PostAsync("/passkeys/registration/verify", ceremony.Answer(key.Create(ceremony, Origin)), session.AccessToken);
        Assert.That(made.Status, Is.EqualTo(HttpStatusCode.OK), made.Body?.ToJsonString());
        return made;
    }

    private async Task<Answer> SignInAsync(SecurityKey key, Oddity? odd = null)
    {
        var ceremony = await BeginAsync("/passkeys/authentication/options");
        return await PostAsync("/passkeys/authentication/verify", ceremony.Answer(key.Get(ceremony, Origin, odd)));
    }

    private async Task<Ceremony> BeginAsync(string path, Answer? session = null)
    {
        var begun = await PostAsync(path, null, session?.AccessToken);
        Assert.That(begun.Status, Is.EqualTo(HttpStatusCode.OK), begun.Body?.ToJsonString());
        return new Ceremony(begun["challenge_id"], JsonSerializer.SerializeToElement(begun.Body!["options"]));
    }
}
