using System.Net;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class OAuthCodeTests : OAuthFlowTests
{
    [TestCase("client_secret_basic")]
    [TestCase("none")]
    public async Task A_code_brings_tokens_once(string method)
    {
        var (client, (_, user)) = (await ClientAsync(method), await SignedInAsync());
        var approved = await ApprovedAsync(client, user.AccessToken);
        Assert.That(approved["state"], Is.EqualTo("s1"));
        var tokens = await ExchangeAsync(client, approved["code"]);
        Assert.Multiple(() =>
        {
            Assert.That(tokens.Status, Is.EqualTo(HttpStatusCode.OK), tokens.Body?.ToJsonString());
            Assert.That(tokens.Header("Cache-Control"), Is.EqualTo("no-store"));
            Assert.That(tokens.Claims()["client_id"]!.ToString(), Is.EqualTo(client.Id));
            Assert.That(tokens.Claims()["scope"]!.ToString(), Is.EqualTo("email"));
            Assert.That(tokens.Claims()["sub"]!.ToString(), Is.EqualTo(user.UserId));
        });
        Refused(await ExchangeAsync(client, approved["code"]), 400, "invalid_grant");
    }

    [Test]
    public async Task A_code_used_twice_ends_what_it_brought()
    {
        var (client, (_, user)) = (await ClientAsync(), await SignedInAsync());
        var code = await CodeAsync(client, user.AccessToken);
        var tokens = await ExchangeAsync(client, code);
        await ExchangeAsync(client, code);
        Refused(await RefreshAsync(client, tokens.RefreshToken), 400, "invalid_grant", "refresh_token_not_found");
        await RefusedAsync(422, "session_not_found", "GET", "/oauth/userinfo", null, tokens.AccessToken);
    }

    [Test]
    public async Task A_code_is_its_clients_alone()
    {
        var (client, other, (_, user)) = (await ClientAsync(), await ClientAsync(), await SignedInAsync());
        var code = await CodeAsync(client, user.AccessToken);
        Refused(await ExchangeAsync(other, code), 400, "invalid_grant");
        Refused(await ExchangeAsync(client, code, Verifier + "x"), 400, "invalid_grant");
        Refused(await ExchangeAsync(client, code, Challenge), 400, "invalid_grant");
        Assert.That((await ExchangeAsync(client, code)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_code_grows_old()
    {
        var (client, (_, user)) = (await ClientAsync(), await SignedInAsync());
        var code = await CodeAsync(client, user.AccessToken);
        Time.Advance(TimeSpan.FromMinutes(11));
        Refused(await ExchangeAsync(client, code), 400, "invalid_grant");
    }

    [Test]
    public async Task Refresh_tokens_rotate_and_are_their_clients_alone()
    {
        var (client, other, (_, user)) = (await ClientAsync(), await ClientAsync("none"), await SignedInAsync());
        var first = await ExchangeAsync(client, await CodeAsync(client, user.AccessToken));
        Refused(await RefreshAsync(other, first.RefreshToken), 400, "invalid_grant", "refresh_token_not_found");
        Refused(await RefreshAsync(client, user.RefreshToken), 400, "invalid_grant", "refresh_token_not_found");
        await RefusedAsync(422, "refresh_token_not_found", "POST", "/token?grant_type=refresh_token", new { refresh_token = first.RefreshToken });
        var second = await RefreshAsync(client, first.RefreshToken);
        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(second.RefreshToken, Is.Not.EqualTo(first.RefreshToken));
        Time.Advance(TimeSpan.FromMinutes(1));
        await RefreshAsync(client, second.RefreshToken);
        Time.Advance(TimeSpan.FromMinutes(1));
        Refused(await RefreshAsync(client, first.RefreshToken), 400, "invalid_grant", "refresh_token_already_used");
    }

    [Test]
    public async Task Clients_show_who_they_are()
    {
        var (client, (_, user)) = (await ClientAsync(), await SignedInAsync());
        var code = await CodeAsync(client, user.AccessToken);
        var wrong = await ExchangeAsync(client with { Secret = "wrong" }, code);
        Refused(wrong, 401, "invalid_client", "invalid_credentials");
        Assert.That(wrong.Header("WWW-Authenticate"), Does.StartWith("Basic"));
        Refused(await ExchangeAsync(client with { Secret = null }, code), 401, "invalid_client", "invalid_credentials");
        Refused(await ExchangeAsync(client with { Id = Guid.NewGuid().ToString() }, code), 401, "invalid_client", "invalid_credentials");
        Refused(await TokenAsync(client, ("grant_type", "authorization_code"), ("code", code), ("client_secret", client.Secret!)), 400, "invalid_request");
        Refused(await TokenAsync(client, ("grant_type", "authorization_code"), ("code", code), ("code", code)), 400, "invalid_request");
        Refused(await TokenAsync(client, ("code", code)), 400, "invalid_request");
        Refused(await TokenAsync(client, ("grant_type", "password")), 400, "unsupported_grant_type");
    }

    [Test]
    public async Task An_ID_token_is_signed_by_the_published_key()
    {
        var (client, (email, user)) = (await ClientAsync(), await SignedInAsync());
        var tokens = await ExchangeAsync(client, await CodeAsync(client, user.AccessToken, "openid email", "&nonce=n1"));
        var keys = new JsonWebKeySet((await GetAsync("/.well-known/jwks.json")).Body!.ToJsonString());
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(tokens["id_token"], new TokenValidationParameters
        {
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidIssuer = (await GetAsync("/.well-known/openid-configuration"))["issuer"],
            ValidAudience = client.Id,
            LifetimeValidator = (_, _, _, _) => true,
        });
        Assert.That(result.IsValid, Is.True, result.Exception?.Message);
        Assert.Multiple(() =>
        {
            Assert.That(result.Claims["nonce"], Is.EqualTo("n1"));
            Assert.That(result.Claims["email"], Is.EqualTo(email));
            Assert.That(result.Claims["sub"], Is.EqualTo(user.UserId));
            Assert.That(keys.Keys.Single().D, Is.Null);
        });
    }
}
