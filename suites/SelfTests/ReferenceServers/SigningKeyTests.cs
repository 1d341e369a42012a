using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Conformance.ReferenceServers;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using Conformance.ReferenceServers.SupabaseAuth.Security;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

[TestFixture("RS256")]
[TestFixture("ES256")]
internal sealed class SigningKeyTests(string algorithm) : ServerTests
{
    private const string Symmetric = """{"kty":"oct","kid":"old","alg":"HS256","key_ops":["verify"],"k":"dGhpcy1zaGFyZWQta2V5LWhhcy0zMi1ieXRlcy1vci1tb3Jl"}""";

    private readonly JsonNode key = NewKey(algorithm, "mine");

    protected override AuthConfig Config => base.Config with { JwtKeys = JsonWebKeys.Read($"[{key.ToJsonString()}, {Symmetric}]") };

    [Test]
    public async Task Others_can_check_a_token_with_the_published_keys()
    {
        var (_, session) = await SignedInAsync();
        var published = new JsonWebKeySet((await GetAsync("/.well-known/jwks.json")).Body!.ToJsonString());
        var checks = new TokenValidationParameters { IssuerSigningKeys = published.GetSigningKeys(), ValidateIssuer = false, ValidAudience = "authenticated", ValidateLifetime = false };
        var validated = await new JsonWebTokenHandler().ValidateTokenAsync(session.AccessToken, checks);
        Assert.That((validated.IsValid, validated.Exception), Is.EqualTo((true, (Exception?)null)));
        var header = new JsonWebToken(session.AccessToken);
        Assert.That((header.Alg, header.Kid), Is.EqualTo((algorithm, "mine")));
    }

    [Test]
    public async Task What_is_published_is_public()
    {
        var keys = (await GetAsync("/.well-known/jwks.json")).Body!["keys"]!.AsArray();
        var members = keys.SelectMany(published => published!.AsObject().Select(member => member.Key)).ToList();
        Assert.That(keys, Has.Count.EqualTo(1));
        Assert.That(members, Has.None.AnyOf("d", "k", "p", "q", "dp", "dq", "qi"));
    }

    [Test]
    public async Task The_servers_own_tokens_and_those_of_the_secret_are_accepted()
    {
        var (email, session) = await SignedInAsync();
        Assert.That((await GetAsync("/user", session.AccessToken)).Body!["email"]!.GetValue<string>(), Is.EqualTo(email));
        Assert.That((int)(await GetAsync("/admin/users", Admin)).Status, Is.EqualTo(200));
        var service = Sign(new JsonObject { ["role"] = "service_role" }, key);
        Assert.That((int)(await GetAsync("/admin/users", service)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_token_that_does_not_fit_the_key_it_names_opens_nothing()
    {
        var claims = new JsonObject { ["role"] = "service_role" };
        var published = (await GetAsync("/.well-known/jwks.json")).Body!["keys"]![0]!.ToJsonString();
        string[] tokens =
        [
            Sign(claims, NewKey(algorithm, "mine")),
            Sign(claims, NewKey(algorithm, "unknown")),
            Sign(claims, NewKey(algorithm == "RS256" ? "ES256" : "RS256", "mine")),

            // The key confusion of RFC 8725, section 2.1: what is public, taken for a shared secret.
            Hmac(claims, "mine", Encoding.UTF8.GetBytes(published)),
            Hmac(claims, "mine", Encoding.UTF8.GetBytes(Server.JwtSecret!)),
            Hmac(claims, "unknown", Encoding.UTF8.GetBytes(Server.JwtSecret!)),
        ];
        foreach (var token in tokens)
            await RefusedAsync(401, "bad_jwt", "GET", "/admin/users", null, token);
    }

    [TestCase("{", "no JSON array")]
    [TestCase("[1]", "no JSON array")]
    [TestCase("[]", "exactly one")]
    [TestCase("""[{"kty":"oct","alg":"HS256","key_ops":["sign"],"k":"dGhpcy1zaGFyZWQta2V5LWhhcy0zMi1ieXRlcy1vci1tb3Jl"}]""", "'kid'")]
    [TestCase("""[{"kty":"oct","kid":"a","alg":"none","key_ops":["sign"],"k":"dGhpcy1zaGFyZWQta2V5LWhhcy0zMi1ieXRlcy1vci1tb3Jl"}]""", "'alg'")]
    [TestCase("""[{"kty":"oct","kid":"a","alg":"HS256","key_ops":["verify"],"k":"dGhpcy1zaGFyZWQta2V5LWhhcy0zMi1ieXRlcy1vci1tb3Jl"}]""", "exactly one")]
    [TestCase("""[{"kty":"oct","kid":"a","alg":"HS256","key_ops":["sign"],"k":"c2hvcnQ"}]""", "too short")]
    [TestCase("""[{"kty":"RSA","kid":"a","alg":"RS256","key_ops":["sign"],"e":"AQAB"}]""", "not complete")]
    [TestCase("""[{"kty":"EC","kid":"a","alg":"RS256","key_ops":["sign"],"crv":"P-256","x":"AA","y":"AA"}]""", "not for RS256")]
    public async Task Keys_that_cannot_be_used_are_refused(string keys, string says)
    {
        var options = new ReferenceServerOptions { JwtKeys = keys };
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => ReferenceServer.StartAsync("supabase-auth", options, CancellationToken.None));
        Assert.That(refused!.Message, Does.Contain(says));
    }

    private static string Sign(JsonObject claims, JsonNode key) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
        .CreateToken(claims.ToJsonString(), new SigningCredentials(new JsonWebKey(key.ToJsonString()), key["alg"]!.GetValue<string>()));

    private static string Hmac(JsonObject claims, string kid, byte[] secret) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
        .CreateToken(claims.ToJsonString(), new SigningCredentials(new SymmetricSecurityKey(secret) { KeyId = kid }, "HS256"));

    private static JsonObject NewKey(string algorithm, string kid)
    {
        var made = algorithm == "RS256"
            ? JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(RSA.Create(2048)))
            : JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
        var key = new JsonObject { ["kty"] = made.Kty, ["kid"] = kid, ["alg"] = algorithm, ["key_ops"] = new JsonArray("sign", "verify") };
        (string Name, string? Value)[] members =
        [
            ("n", made.N), ("e", made.E), ("p", made.P), ("q", made.Q), ("dp", made.DP), ("dq", made.DQ), ("qi", made.QI),
            ("crv", made.Crv), ("x", made.X), ("y", made.Y), ("d", made.D),
        ];
        foreach (var (name, value) in members)
        {
            if (value is not null)
                key[name] = value;
        }

        return key;
    }
}
