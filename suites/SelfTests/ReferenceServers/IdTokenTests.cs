using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Conformance.ReferenceServers.Companions;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class IdTokenTests : ServerTests
{
    private const string Path = "/token?grant_type=id_token";

    protected override AuthConfig Config => AuthPresets.All["default"];

    /// <summary>What is wrong with the claims, each by itself.</summary>
    private static IEnumerable<TestCaseData> Wrongs()
    {
        yield return Wrong("expired", (claims, now) => claims["exp"] = now - 1);
        yield return Wrong("not valid yet", (claims, now) => claims["nbf"] = now + 60);
        yield return Wrong("without expiry", (claims, _) => claims["exp"] = null);
        yield return Wrong("for another client", (claims, _) => claims["aud"] = "another");
        yield return Wrong("of another issuer", (claims, _) => claims["iss"] = "https://accounts.google.com.attacker.invalid");
        yield return Wrong("of nobody", (claims, _) => claims["sub"] = null);
        yield return Wrong("with a nonce that the request has not", (claims, _) => claims["nonce"] = "x");

        static TestCaseData Wrong(string name, Action<JsonObject, long> change) => new TestCaseData(change).SetArgDisplayNames(name);
    }

    [Test]
    public async Task A_token_opens_the_account_of_its_subject()
    {
        var claims = Claims();
        var first = await PostAsync(Path, new { provider = "google", id_token = World.IdTokens.Sign(claims) });
        var second = await PostAsync(Path, new { issuer = IdTokens.Issuer, client_id = IdTokens.ClientId, id_token = World.IdTokens.Sign(claims) });
        Assert.That(first.User["email"]!.ToString(), Is.EqualTo(claims["email"]!.ToString()));
        Assert.That(second.UserId, Is.EqualTo(first.UserId));
    }

    [Test]
    public async Task A_nonce_is_kept_by_the_client_and_hashed_in_the_token()
    {
        var claims = Claims();
        claims["nonce"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("kept")));
        var token = World.IdTokens.Sign(claims);
        Assert.That((await PostAsync(Path, new { provider = "google", id_token = token, nonce = "kept" })).AccessToken, Is.Not.Empty);
        await RefusedAsync(401, "bad_jwt", "POST", Path, new { provider = "google", id_token = token });
        await RefusedAsync(401, "bad_jwt", "POST", Path, new { provider = "google", id_token = token, nonce = claims["nonce"]!.ToString() });
    }

    [TestCaseSource(nameof(Wrongs))]
    public Task A_wrong_token_opens_nothing(object change)
    {
        var claims = Claims();
        ((Action<JsonObject, long>)change)(claims, Time.GetUtcNow().ToUnixTimeSeconds());
        return RefusedAsync(401, "bad_jwt", "POST", Path, new { provider = "google", id_token = World.IdTokens.Sign(claims) });
    }

    [Test]
    public async Task A_token_that_somebody_else_signed_opens_nothing()
    {
        await RefusedAsync(401, "bad_jwt", "POST", Path, new { provider = "google", id_token = new IdTokens().Sign(Claims()) });
        var parts = World.IdTokens.Sign(Claims()).Split('.');
        await RefusedAsync(401, "bad_jwt", "POST", Path, new { provider = "google", id_token = $"eyJhbGciOiJub25lIn0.{parts[1]}." });
        await RefusedAsync(401, "bad_jwt", "POST", Path, new { provider = "google", id_token = "nonsense" });
    }

    [TestCase("{\"provider\":\"google\"}", 400, "validation_failed")]
    [TestCase("{\"id_token\":\"x\"}", 400, "validation_failed")]
    [TestCase("{\"id_token\":\"x\",\"issuer\":\"https://x\",\"client_id\":\"y\"}", 400, "validation_failed")]
    [TestCase("{\"id_token\":\"x\",\"provider\":\"github\"}", 400, "validation_failed")]
    [TestCase("{\"id_token\":\"x\",\"provider\":\"custom:x\"}", 400, "validation_failed")]
    [TestCase("{\"id_token\":\"x\",\"provider\":\"facebook\"}", 501, "provider_disabled")]
    [TestCase("{\"id_token\":\"x\",\"provider\":\"google\",\"link_identity\":true}", 401, "no_authorization")]
    public Task Wrong_input_is_refused(string body, int status, string code) => RefusedAsync(status, code, "POST", Path, body);

    [Test]
    public async Task A_token_links_to_its_callers_account()
    {
        var (email, session) = await SignedInAsync();
        var body = new { provider = "google", id_token = World.IdTokens.Sign(Claims()), link_identity = true };
        var linked = await PostAsync(Path, body, session.AccessToken);
        Assert.That(linked.User["email"]!.ToString(), Is.EqualTo(email));
        Assert.That(linked.User["identities"]!.AsArray(), Has.Count.EqualTo(2));
        await RefusedAsync(422, "identity_already_exists", "POST", Path, body, session.AccessToken);
    }

    [Test]
    public async Task An_unverified_address_takes_over_no_account()
    {
        var (email, _) = await SignedInAsync();
        var claims = Claims();
        (claims["email"], claims["email_verified"]) = (email, false);
        await RefusedAsync(422, "provider_email_needs_verification", "POST", Path, new { provider = "google", id_token = World.IdTokens.Sign(claims) });
    }

    private JsonObject Claims() => new()
    {
        ["sub"] = Guid.NewGuid().ToString("N"),
        ["email"] = NewEmail(),
        ["email_verified"] = true,
        ["iat"] = Time.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = Time.GetUtcNow().ToUnixTimeSeconds() + 60,
    };
}
