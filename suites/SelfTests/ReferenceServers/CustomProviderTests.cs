using System.Net;
using System.Text.Json.Nodes;
using Conformance.ReferenceServers.Companions;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class CustomProviderTests : ProviderJourneys
{
    private const string Path = "/admin/custom-providers";

    [Test]
    public async Task A_provider_is_added_changed_listed_and_deleted()
    {
        var wishes = Wishes();
        var added = await PostAsync(Path, wishes, Admin);
        Assert.That(added.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(added.Body!.AsObject(), Does.Not.ContainKey("client_secret"));
        await RefusedAsync(422, "conflict", "POST", Path, wishes, Admin);
        var own = $"{Path}/{wishes["identifier"]}";
        var changed = await SendAsync("PUT", own, new { name = "Renamed", scopes = new[] { "email" } }, Admin);
        Assert.That((changed["name"], changed["client_id"]), Is.EqualTo(("Renamed", "client")));
        Assert.That((await GetAsync(own, Admin)).Body!.ToJsonString(), Is.EqualTo(changed.Body!.ToJsonString()));
        Assert.That((await GetAsync(Path + "?type=oidc", Admin)).Body!["providers"]!.AsArray().Select(each => each!["identifier"]!.ToString()), Has.No.Member(wishes["identifier"]!.ToString()));
        Assert.That((await SendAsync("DELETE", own, null, Admin)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        await RefusedAsync(404, "custom_provider_not_found", "GET", own, null, Admin);
        await RefusedAsync(404, "validation_failed", "GET", Path + "/github", null, Admin);
        await RefusedAsync(400, "validation_failed", "GET", Path + "?type=saml", null, Admin);
    }

    [TestCase("provider_type", "\"saml\"")]
    [TestCase("identifier", "\"github\"")]
    [TestCase("identifier", "\"custom:a b\"")]
    [TestCase("name", "\"\"")]
    [TestCase("userinfo_url", "null")]
    [TestCase("token_url", "\"http://203.0.113.10/token\"")]
    [TestCase("token_url", "\"https://localhost/token\"")]
    [TestCase("token_url", "\"https://a.localhost/token\"")]
    [TestCase("token_url", "\"https://127.1/token\"")]
    [TestCase("token_url", "\"https://10.0.0.1/token\"")]
    [TestCase("token_url", "\"https://172.31.255.255/token\"")]
    [TestCase("token_url", "\"https://169.254.169.254/token\"")]
    [TestCase("token_url", "\"https://[::1]/token\"")]
    [TestCase("token_url", "\"https://[::ffff:10.0.0.1]/token\"")]
    [TestCase("token_url", "\"https://[fd00::1]/token\"")]
    [TestCase("jwks_uri", "\"nonsense\"")]
    [TestCase("authorization_params", "{\"state\":\"x\"}")]
    [TestCase("authorization_params", "{\"prompt\":1}")]
    [TestCase("attribute_mapping", "{\"role\":\"x\"}")]
    [TestCase("custom_claims_allowlist", "[\" \"]")]
    public Task Wrong_input_is_refused(string member, string value)
    {
        var wishes = Wishes();
        wishes[member] = JsonNode.Parse(value);
        return RefusedAsync(400, "validation_failed", "POST", Path, wishes, Admin);
    }

    [TestCase("scopes", "\"email\"")]
    [TestCase("scopes", "[1]")]
    [TestCase("enabled", "\"yes\"")]
    public Task A_member_of_another_type_is_bad_JSON(string member, string value)
    {
        var wishes = Wishes();
        wishes[member] = JsonNode.Parse(value);
        return RefusedAsync(400, "bad_json", "POST", Path, wishes, Admin);
    }

    [Test]
    public async Task Whose_discovery_document_cannot_be_had_is_a_third_partys_matter()
    {
        var wishes = Wishes();
        (wishes["provider_type"], wishes["issuer"]) = ("oidc", "https://198.51.100.1");
        await RefusedAsync(422, "validation_failed", "POST", Path, wishes, Admin);
    }

    [TestCase("oauth2")]
    [TestCase("oidc")]
    public async Task Somebody_signs_in_and_the_server_shows_who_it_is(string type)
    {
        var provider = await AddAsync(type);
        var away = await GetAsync($"/authorize?provider={provider}");
        Assert.That(away.Header("Location"), Does.StartWith(OpenIdProvider.AuthorizationUrl + "?").And.Contain("code_challenge_method=S256"));
        Assert.That(Read(await ReturnAsync(Read(away, "state"), Somebody()), "access_token"), Is.Not.Empty);
    }

    [Test]
    public async Task An_address_is_optional_where_the_administrator_says_so()
    {
        var nobody = Somebody() with { Email = null };
        Refuses(await ReturnAsync(await LeaveAsync($"provider={await AddAsync("oauth2")}"), nobody), "provider_email_needs_verification");
        var lenient = await AddAsync("oauth2", wishes => wishes["email_optional"] = true);
        Assert.That(Read(await ReturnAsync(await LeaveAsync($"provider={lenient}"), nobody), "access_token"), Is.Not.Empty);
    }

    [Test]
    public async Task The_verifier_is_good_for_one_request()
    {
        var state = await LeaveAsync($"provider={await AddAsync("oauth2")}");
        Refuses(await GetAsync($"/callback?state={state}&code=nobody"), "bad_oauth_callback");
        Refuses(await ReturnAsync(state, Somebody()), "oauth_client_state_not_found");
    }

    [Test]
    public async Task A_provider_may_change_while_the_browser_is_there()
    {
        var provider = await AddAsync("oauth2", wishes => wishes["pkce_enabled"] = false);
        var (first, second) = (await LeaveAsync($"provider={provider}"), await LeaveAsync($"provider={provider}"));
        await SendAsync("PUT", $"{Path}/{provider}", new { pkce_enabled = true }, Admin);
        Refuses(await ReturnAsync(first, Somebody()), "oauth_invalid_state");
        await SendAsync("PUT", $"{Path}/{provider}", new { enabled = false }, Admin);
        Refuses(await ReturnAsync(second, Somebody()), "oauth_provider_not_supported");
        await RefusedAsync(501, "provider_disabled", "GET", $"/authorize?provider={provider}");
    }

    [Test]
    public async Task Its_ID_tokens_are_for_its_own_client()
    {
        var provider = await AddAsync("oidc");
        var claims = new JsonObject
        {
            ["iss"] = OpenIdProvider.Issuer,
            ["aud"] = "client",
            ["email"] = NewEmail(),
            ["email_verified"] = true,
            ["exp"] = Time.GetUtcNow().ToUnixTimeSeconds() + 60,
        };
        Assert.That((await PostAsync("/token?grant_type=id_token", new { provider, id_token = World.IdTokens.Sign(claims) })).AccessToken, Is.Not.Empty);
        claims["aud"] = IdTokens.ClientId;
        await RefusedAsync(401, "bad_jwt", "POST", "/token?grant_type=id_token", new { provider, id_token = World.IdTokens.Sign(claims) });
    }

    private async Task<string> AddAsync(string type, Action<JsonObject>? change = null)
    {
        var wishes = Wishes();
        (wishes["provider_type"], wishes["issuer"]) = (type, OpenIdProvider.Issuer);
        change?.Invoke(wishes);
        var added = await PostAsync(Path, wishes, Admin);
        Assert.That(added.Status, Is.EqualTo(HttpStatusCode.Created), added.Body?.ToJsonString());
        return added["identifier"];
    }

    private static JsonObject Wishes() => new()
    {
        ["provider_type"] = "oauth2",
        ["identifier"] = $"custom:{Guid.NewGuid():N}",
        ["name"] = "A provider",
        ["client_id"] = "client",
        ["client_secret"] = "secret",
        ["authorization_url"] = OpenIdProvider.AuthorizationUrl,
        ["token_url"] = OpenIdProvider.TokenUrl,
        ["userinfo_url"] = OpenIdProvider.UserinfoUrl,
    };
}

internal sealed class FewCustomProvidersTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["few-custom-providers"];

    [Test]
    public async Task Two_are_too_many()
    {
        object Wishes(string identifier) => new
        {
            provider_type = "oidc", identifier, name = "A provider", client_id = "client", client_secret = "secret", issuer = OpenIdProvider.Issuer,
        };
        Assert.That((await PostAsync("/admin/custom-providers", Wishes("custom:one"), Admin)).Status, Is.EqualTo(HttpStatusCode.Created));
        await RefusedAsync(422, "over_custom_provider_quota", "POST", "/admin/custom-providers", Wishes("custom:two"), Admin);
    }
}
