using System.Text;
using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

/// <summary>Each forged token is wrong in the one way that its case is about, and right in every other.</summary>
internal sealed class ForgedTokenTests
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private static readonly long Now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    private static readonly string Claims = $$"""{"sub":"1b4e28ba-2fa1-41d2-883f-0016d3cca427","role":"authenticated","amr":[{"method":"password"}],"iat":{{Now}},"exp":{{Now + 3600}}}""";
    private static readonly string Right = Token(Play.Secret);

    [Test]
    public async Task The_right_one_is_valid() => Assert.That((await Check(Right)).IsValid, Is.True);

    [Test]
    public async Task Another_signature_differs_in_bytes_and_is_not_valid()
    {
        var forged = ForgedTokens.WrongSignature(Right);
        Assert.That(Part(forged, 2), Is.Not.EqualTo(Part(Right, 2)).And.Length.EqualTo(Part(Right, 2).Length));
        Assert.That(forged.Split('.')[..2], Is.EqualTo(Right.Split('.')[..2]));
        Assert.That((await Check(forged)).Exception, Is.InstanceOf<SecurityTokenInvalidSignatureException>());
    }

    [Test]
    public async Task One_cut_short_has_less_signature_and_is_not_valid()
    {
        var forged = ForgedTokens.Truncated(Right);
        Assert.That(Right, Does.StartWith(forged));
        Assert.That(forged.Split('.')[2], Has.Length.InRange(1, Right.Split('.')[2].Length - 1));
        Assert.That((await Check(forged)).IsValid, Is.False);
    }

    [TestCase("opaque-key-without-dots")]
    [TestCase("x")]
    public void What_has_no_signature_is_cut_short_too(string token) =>
        Assert.That(ForgedTokens.Truncated(token).Length, Is.LessThan(token.Length));

    [Test]
    public void An_unsigned_one_says_so_and_has_the_right_claims()
    {
        var forged = ForgedTokens.Unsigned(Right);
        Assert.That(new JsonWebToken(forged).Alg, Is.EqualTo("none"));
        Assert.That(forged, Does.EndWith("."));
        Assert.That(JsonNode.DeepEquals(Body(forged), JsonNode.Parse(Claims)), Is.True);
    }

    [Test]
    public async Task A_foreign_one_has_the_right_claims_and_another_key()
    {
        var forged = ForgedTokens.Foreign(Right);
        Assert.That(JsonNode.DeepEquals(Body(forged), JsonNode.Parse(Claims)), Is.True);
        Assert.That(new JsonWebToken(forged).Alg, Is.EqualTo("HS256"));
        Assert.That(new JsonWebToken(forged).Kid, Is.EqualTo("key-1"));
        Assert.That((await Check(forged)).Exception, Is.InstanceOf<SecurityTokenInvalidSignatureException>().Or.InstanceOf<SecurityTokenSignatureKeyNotFoundException>());
    }

    [Test]
    public async Task An_expired_one_is_rightly_signed_and_wrong_in_time_alone()
    {
        var forged = ForgedTokens.Expired(Right, Play.Secret, DateTimeOffset.UtcNow);
        Assert.That((await Check(forged)).Exception, Is.InstanceOf<SecurityTokenExpiredException>());
        Assert.That((await Check(forged, lifetime: false)).IsValid, Is.True);
    }

    [Test]
    public async Task A_short_secret_signs_as_the_server_would()
    {
        const string secret = "short";
        var forged = ForgedTokens.Expired(Right, secret, DateTimeOffset.UtcNow);
        var expected = System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(forged[..forged.LastIndexOf('.')]));
        Assert.That(Part(forged, 2), Is.EqualTo(expected));
        await Task.CompletedTask;
    }

    [TestCase("a.b.c")]
    [TestCase("opaque")]
    [TestCase("")]
    [TestCase("sb_secret_abcdefgh")]
    public void What_is_no_JWT_is_seen_to_be_none(string token) => Assert.That(ForgedTokens.IsJwt(token), Is.False);

    private static string Token(string secret) =>
        Handler.CreateToken(Claims, new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256));

    private static byte[] Part(string token, int index) => Base64UrlEncoder.DecodeBytes(token.Split('.')[index]);

    private static JsonNode? Body(string token) => JsonNode.Parse(Part(token, 1));

    private static Task<TokenValidationResult> Check(string token, bool lifetime = true) => Handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidateAudience = false,
        ValidateIssuer = false,
        ValidateLifetime = lifetime,
        ClockSkew = TimeSpan.Zero,
        IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Play.Secret)) { KeyId = "key-1" },
    });
}
