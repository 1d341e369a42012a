using System.Net;
using Conformance.Engine.Driving;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class OAuthConsentTests : OAuthFlowTests
{
    [TestCase("https://client.example/back/", 400, "validation_failed")]
    [TestCase("https://client.example.attacker.example/back", 400, "validation_failed")]
    [TestCase("https://client.example/back?x=1", 400, "validation_failed")]
    [TestCase("", 400, "validation_failed")]
    public async Task Nobody_is_sent_to_an_address_that_is_not_registered(string address, int status, string code)
    {
        var client = await ClientAsync();
        await RefusedAsync(status, code, "GET", $"/oauth/authorize?client_id={client.Id}&redirect_uri={Uri.EscapeDataString(address)}");
    }

    [Test]
    public async Task Nobody_is_sent_anywhere_for_a_client_that_is_not_known()
    {
        await RefusedAsync(422, "oauth_client_not_found", "GET", AuthorizeUrl(new Client(Guid.NewGuid().ToString(), null)));
        await RefusedAsync(400, "oauth_client_not_found", "GET", AuthorizeUrl(new Client("x", null)));
    }

    [TestCase("email", "&response_type=token", "invalid_request")]
    [TestCase("everything", "&state=s1", "invalid_scope")]
    [TestCase("email", "&resource=relative", "invalid_target")]
    public async Task A_known_client_learns_by_redirect_what_is_wrong(string scope, string more, string error)
    {
        var sent = await GetAsync(AuthorizeUrl(await ClientAsync(), scope, more + "&nonce=x"));
        var parameters = RedirectParameters.Read(sent.Header("Location"));
        Assert.Multiple(() =>
        {
            Assert.That(sent.Header("Location"), Does.StartWith(Back + "?"));
            Assert.That(parameters["error"], Is.EqualTo(error));
            Assert.That(parameters.GetValueOrDefault("state"), Is.EqualTo(more.Contains("state", StringComparison.Ordinal) ? "s1" : null));
        });
    }

    [Test]
    public async Task An_authorization_is_of_the_first_who_looks_and_is_answered_once()
    {
        var (client, (_, user), (_, other)) = (await ClientAsync(), await SignedInAsync(), await SignedInAsync());
        var authorization = await AuthorizationAsync(client);
        var path = $"/oauth/authorizations/{authorization}";
        await RefusedAsync(404, "oauth_authorization_not_found", "POST", path + "/consent", new { action = "approve" }, user.AccessToken);
        Assert.That((await GetAsync(path, user.AccessToken)).Body!["client"]!["id"]!.ToString(), Is.EqualTo(client.Id));
        await RefusedAsync(404, "oauth_authorization_not_found", "GET", path, null, other.AccessToken);
        await RefusedAsync(404, "oauth_authorization_not_found", "POST", path + "/consent", new { action = "approve" }, other.AccessToken);
        await RefusedAsync(400, "validation_failed", "POST", path + "/consent", new { action = "maybe" }, user.AccessToken);
        var denied = RedirectParameters.Read((await ConsentAsync(authorization, user.AccessToken, "deny"))["redirect_url"]);
        Assert.That((denied["error"], denied["state"]), Is.EqualTo(("access_denied", "s1")));
        await RefusedAsync(422, "validation_failed", "POST", path + "/consent", new { action = "approve" }, user.AccessToken);
        await RefusedAsync(422, "validation_failed", "GET", path, null, user.AccessToken);
    }

    [Test]
    public async Task A_page_of_another_site_is_not_permitted()
    {
        var (client, (_, user)) = (await ClientAsync(), await SignedInAsync());
        var path = $"/oauth/authorizations/{await AuthorizationAsync(client)}";
        Expect.InitialError(await SendAsync("GET", path, null, user.AccessToken, ("Origin", "https://attacker.example")), 403, "validation_failed");
        Assert.That((await SendAsync("GET", path, null, user.AccessToken, ("Origin", Config.SiteUrl))).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_yes_is_remembered_for_what_it_was_for()
    {
        var (client, (_, user)) = (await ClientAsync(), await SignedInAsync());
        await CodeAsync(client, user.AccessToken, "email profile");
        var again = await GetAsync($"/oauth/authorizations/{await AuthorizationAsync(client, "email")}", user.AccessToken);
        Assert.That((await ExchangeAsync(client, RedirectParameters.Read(again["redirect_url"])["code"])).Status, Is.EqualTo(HttpStatusCode.OK));
        var more = await GetAsync($"/oauth/authorizations/{await AuthorizationAsync(client, "email phone")}", user.AccessToken);
        Assert.That(more["redirect_url"], Is.Empty);
    }

    [Test]
    public async Task What_is_taken_back_opens_nothing()
    {
        var (client, (_, user)) = (await ClientAsync(), await SignedInAsync());
        var tokens = await ExchangeAsync(client, await CodeAsync(client, user.AccessToken));
        var code = await CodeAsync(client, user.AccessToken, "phone");
        var revoke = $"/user/oauth/grants?client_id={client.Id}";
        Assert.That((await GetAsync("/user/oauth/grants", user.AccessToken)).Body!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await SendAsync("DELETE", revoke, null, user.AccessToken)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await GetAsync("/user/oauth/grants", user.AccessToken)).Body!.AsArray(), Is.Empty);
        await RefusedAsync(422, "oauth_consent_not_found", "DELETE", revoke, null, user.AccessToken);
        await RefusedAsync(422, "session_not_found", "GET", "/oauth/userinfo", null, tokens.AccessToken);
        Refused(await RefreshAsync(client, tokens.RefreshToken), 400, "invalid_grant", "refresh_token_not_found");
        Refused(await ExchangeAsync(client, code), 400, "invalid_grant");
        Assert.That((await GetAsync("/user", user.AccessToken)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Userinfo_shows_what_the_scope_allows()
    {
        var (client, (email, user)) = (await ClientAsync(), await SignedInAsync());
        var byPhone = await ExchangeAsync(client, await CodeAsync(client, user.AccessToken, "phone"));
        var byEmail = await ExchangeAsync(client, await CodeAsync(client, user.AccessToken, "email"));
        Assert.Multiple(async () =>
        {
            Assert.That((await GetAsync("/oauth/userinfo", byPhone.AccessToken)).Body!.ToJsonString(), Is.EqualTo($$"""{"sub":"{{user.UserId}}"}"""));
            Assert.That((await GetAsync("/oauth/userinfo", byEmail.AccessToken))["email"], Is.EqualTo(email));
            Assert.That((await GetAsync("/oauth/userinfo", user.AccessToken)).Body!.AsObject(), Has.Count.EqualTo(1));
        });
    }
}
