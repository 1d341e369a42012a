using System.Net;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class OAuthClientTests : OAuthFlowTests
{
    [TestCase("https://client.example/back")]
    [TestCase("http://localhost:8080/back")]
    [TestCase("http://127.0.0.1/back")]
    [TestCase("http://[::1]/back")]
    [TestCase("com.example.app:/back")]
    public async Task An_address_of_a_client(string address) =>
        Assert.That((await PostAsync("/admin/oauth/clients", new { redirect_uris = new[] { address } }, Admin)).Status, Is.EqualTo(HttpStatusCode.Created));

    [TestCase("{}")]
    [TestCase("{\"redirect_uris\":[]}")]
    [TestCase("{\"redirect_uris\":[\"/back\"]}")]
    [TestCase("{\"redirect_uris\":[\"client.example\"]}")]
    [TestCase("{\"redirect_uris\":[\"http://client.example/back\"]}")]
    [TestCase("{\"redirect_uris\":[\"https://client.example/back#part\"]}")]
    [TestCase("{\"redirect_uris\":[\"https://client.example/b ck\"]}")]
    [TestCase("{\"redirect_uris\":[\"JavaScript:alert(1)\"]}")]
    [TestCase("{\"redirect_uris\":[\"https://a.example\",\"data:text/html,x\"]}")]
    [TestCase("{\"redirect_uris\":[\"https://a.example\"],\"client_type\":\"public\",\"token_endpoint_auth_method\":\"client_secret_post\"}")]
    [TestCase("{\"redirect_uris\":[\"https://a.example\"],\"grant_types\":[\"password\"]}")]
    [TestCase("{\"redirect_uris\":[\"https://a.example\"],\"logo_uri\":\"logo\"}")]
    public Task What_no_client_is_made_of(string body) => RefusedAsync(400, "validation_failed", "POST", "/oauth/clients/register", body);

    [Test]
    public async Task A_member_of_the_wrong_type_is_bad_JSON() =>
        await RefusedAsync(400, "bad_json", "POST", "/oauth/clients/register", "{\"redirect_uris\":\"https://a.example\"}");

    [Test]
    public async Task A_secret_is_shown_when_it_is_new_and_the_old_one_is_worth_nothing_then()
    {
        var (client, (_, user)) = (await ClientAsync(), await SignedInAsync());
        var path = $"/admin/oauth/clients/{client.Id}";
        Assert.That((await GetAsync(path, Admin)).Body!["client_secret"], Is.Null);
        var renewed = await PostAsync(path + "/regenerate_secret", null, Admin);
        var code = await CodeAsync(client, user.AccessToken);
        Refused(await ExchangeAsync(client, code), 401, "invalid_client", "invalid_credentials");
        Assert.That((await ExchangeAsync(client with { Secret = renewed["client_secret"] }, code)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_public_client_stays_without_a_secret()
    {
        var path = $"/admin/oauth/clients/{(await ClientAsync("none")).Id}";
        await RefusedAsync(422, "validation_failed", "POST", path + "/regenerate_secret", null, Admin);
        await RefusedAsync(400, "validation_failed", "PUT", path, new { token_endpoint_auth_method = "client_secret_basic" }, Admin);
        await RefusedAsync(400, "validation_failed", "PUT", path, new { }, Admin);
        Assert.That((await SendAsync("PUT", path, new { client_name = "New" }, Admin))["client_name"], Is.EqualTo("New"));
    }

    [Test]
    public async Task With_a_client_goes_what_it_was_allowed()
    {
        var (client, (_, user)) = (await ClientAsync(), await SignedInAsync());
        var tokens = await ExchangeAsync(client, await CodeAsync(client, user.AccessToken));
        var path = $"/admin/oauth/clients/{client.Id}";
        Assert.That((await SendAsync("DELETE", path, null, Admin)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        await RefusedAsync(404, "oauth_client_not_found", "DELETE", path, null, Admin);
        await RefusedAsync(404, "validation_failed", "GET", "/admin/oauth/clients/x", null, Admin);
        Refused(await RefreshAsync(client, tokens.RefreshToken), 401, "invalid_client", "invalid_credentials");
        await RefusedAsync(422, "session_not_found", "GET", "/oauth/userinfo", null, tokens.AccessToken);
        Assert.That((await GetAsync("/user/oauth/grants", user.AccessToken)).Body!.AsArray(), Is.Empty);
        Assert.That((await GetAsync("/admin/oauth/clients", Admin)).Body!["clients"]!.AsArray().Select(each => each!["client_id"]!.ToString()), Does.Not.Contain(client.Id));
    }
}

internal sealed class OAuthWithoutKeysTests : OAuthFlowTests
{
    protected override AuthConfig Config => AuthPresets.All["autoconfirm"];

    [Test]
    public async Task Without_a_key_pair_nobody_is_promised_an_ID_token()
    {
        var sent = await GetAsync(AuthorizeUrl(await ClientAsync(), "openid"));
        Assert.That(sent.Header("Location"), Does.Contain("error=invalid_scope"));
        Assert.That((await GetAsync("/.well-known/jwks.json")).Body!["keys"]!.AsArray(), Is.Empty);
        Assert.That((await GetAsync("/.well-known/oauth-authorization-server")).Body!["scopes_supported"]!.AsArray().Select(each => each!.ToString()), Does.Not.Contain("openid"));
    }

    [Test]
    public async Task Clients_do_not_register_themselves_where_they_may_not()
    {
        await RefusedAsync(501, "oauth_dynamic_client_registration_disabled", "POST", "/oauth/clients/register", new { redirect_uris = new[] { Back } });
        Assert.That((await GetAsync("/.well-known/openid-configuration"))["registration_endpoint"], Is.Empty);
    }
}

internal sealed class OAuthOffTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["locked-down"];

    [TestCase("GET", "/.well-known/oauth-authorization-server")]
    [TestCase("GET", "/oauth/authorize")]
    [TestCase("POST", "/oauth/token")]
    [TestCase("POST", "/oauth/clients/register")]
    public Task What_anyone_may_ask_is_off(string method, string path) => RefusedAsync(501, "feature_disabled", method, path);

    [TestCase("GET", "/admin/oauth/clients")]
    [TestCase("DELETE", "/admin/oauth/clients/00000000-0000-0000-0000-000000000000")]
    public async Task What_administrators_may_ask_is_off_and_asks_first_who_calls(string method, string path)
    {
        await RefusedAsync(401, "no_authorization", method, path, "{nonsense");
        await RefusedAsync(501, "feature_disabled", method, path, "{nonsense", Admin);
    }
}
