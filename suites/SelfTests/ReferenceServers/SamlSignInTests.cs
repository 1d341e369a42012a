using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class SamlSignInTests : SamlTests
{
    private static readonly XNamespace Md = SamlNames.Metadata;

    [Test]
    public async Task Metadata_say_where_to_answer()
    {
        var answer = await GetAsync("/sso/saml/metadata?download=true");
        Assert.That(answer.Header("Content-Type"), Is.EqualTo("application/xml"));
        Assert.That(answer.Header("Content-Disposition"), Does.Contain("attachment"));
        var root = XDocument.Parse(await answer.Response.Content.ReadAsStringAsync()).Root!;
        Assert.That(root.Attribute("entityID")!.Value, Is.EqualTo(Self.EntityId));
        Assert.That(root.Descendants(Md + "AssertionConsumerService").Single().Attribute("Location")!.Value, Is.EqualTo(Self.AcsUrl));
    }

    [Test]
    public async Task Somebody_is_sent_there_and_comes_back_with_tokens()
    {
        var (answer, relayState) = await AskedAsync();
        var back = await SignedInAsync(answer, relayState);
        var user = await GetAsync("/user", back["access_token"]);
        Assert.That(user["email"], Is.EqualTo(answer.Attributes[0].Value));
        Assert.That(user.Body!["app_metadata"]!["provider"]!.ToString(), Does.StartWith("sso:"));
        Assert.That(user.Body["user_metadata"]!["iss"]!.ToString(), Is.EqualTo(answer.Issuer));
        Assert.That(user.Body["identities"]![0]!["id"]!.ToString(), Is.EqualTo(answer.NameId));
        Assert.That(await RefusedAsync(answer, relayState), Is.EqualTo("saml_relay_state_not_found"));
    }

    [Test]
    public async Task A_domain_leads_there_whatever_its_case()
    {
        await RegisterAsync(NewEntityId(), ["Company.Example"]);
        var begun = await PostAsync("/sso", new { domain = "company.example" });
        Assert.That(begun.Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(begun.Header("Location"), Does.Contain("SAMLRequest=").And.Contain("Signature="));
    }

    [Test]
    public async Task Who_comes_again_is_the_same()
    {
        var (_, answer) = await CompanyAsync();
        var first = Claims(await SignedInAsync(answer));
        var other = answer with { Attributes = [("email", NewEmail())] };
        var second = Claims(await SignedInAsync(other));
        Assert.That(second["sub"]!.ToString(), Is.EqualTo(first["sub"]!.ToString()));
        Assert.That(first["amr"]![0]!["method"]!.ToString(), Is.EqualTo("sso/saml"));
        Assert.That(second["user_metadata"]!["email"]!.ToString(), Is.EqualTo(other.Attributes[0].Value));
    }

    [Test]
    public async Task An_address_is_no_one_elses_account()
    {
        var (email, _) = await SignedInAsync();
        var (_, answer) = await CompanyAsync();
        var back = await SignedInAsync(answer with { Attributes = [("email", email)] });
        var mine = await GetAsync("/user", back["access_token"]);
        Assert.That(mine["id"], Is.Not.EqualTo((await SignInAsync(email)).UserId));
        await SendAsync("DELETE", $"/admin/users/{mine["id"]}", null, Admin);
        Assert.That((await SignInAsync(email)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Attributes_become_claims_as_agreed()
    {
        var (_, answer) = await CompanyAsync(new { keys = new { email = new { name = "x" }, groups = new { names = new[] { "none", "memberOf" }, array = true }, plan = new { @default = "free" } } });
        var email = NewEmail();
        var back = await SignedInAsync(answer with { Attributes = [("x", email), ("memberOf", "a"), ("memberOf", "b")] });
        var user = await GetAsync("/user", back["access_token"]);
        Assert.That(user["email"], Is.EqualTo(email));
        Assert.That(user.Body!["user_metadata"]!["custom_claims"]!.ToJsonString(), Is.EqualTo("""{"groups":["a","b"],"plan":"free"}"""));
    }

    [Test]
    public async Task A_code_is_for_whoever_asked()
    {
        var (id, answer) = await CompanyAsync();
        var verifier = new string('v', 43);
        var begun = await PostAsync("/sso", new { provider_id = id, skip_http_redirect = true, redirect_to = "http://localhost:3000/back?a=b", code_challenge = verifier, code_challenge_method = "plain" });
        var request = AuthnRequest.Read(begun["url"]);
        var back = await SignedInAsync(answer with { InResponseTo = request.Id }, request.RelayState);
        Assert.That(back["a"], Is.EqualTo("b"));
        await RefusedAsync(401, "bad_code_verifier", "POST", "/token?grant_type=pkce", new { auth_code = back["code"], code_verifier = new string('w', 43) });
        var session = await PostAsync("/token?grant_type=pkce", new { auth_code = back["code"], code_verifier = verifier });
        Assert.That(session.Claims()["amr"]![0]!["provider"]!.ToString(), Is.EqualTo(id));
    }

    [Test]
    public async Task Nobody_is_led_to_a_foreign_site()
    {
        var (_, answer) = await CompanyAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "sso/saml/acs")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["SAMLResponse"] = answer.Encoded, ["RelayState"] = "https://evil.test/" }),
        };
        Assert.That((await SendAsync(request)).Header("Location"), Does.StartWith(Inside.Config.SiteUrl + "/#access_token="));
    }

    [Test]
    public async Task The_company_says_when_a_session_ends()
    {
        var (_, answer) = await CompanyAsync();
        var back = await SignedInAsync(answer with { SessionEnds = TimeSpan.FromMinutes(2) });
        await RefusedAsync(422, "user_sso_managed", "PUT", "/user", new { email = NewEmail() }, back["access_token"]);
        await RefusedAsync(422, "user_sso_managed", "PUT", "/user", new { phone = NewPhone() }, back["access_token"]);
        await RefusedAsync(422, "user_sso_managed", "PUT", "/user", new { password = Password }, back["access_token"]);
        Assert.That((await SendAsync("PUT", "/user", new { data = new { a = 1 } }, back["access_token"])).Status, Is.EqualTo(HttpStatusCode.OK));
        Time.Advance(TimeSpan.FromMinutes(3));
        await RefusedAsync(422, "session_expired", "POST", "/token?grant_type=refresh_token", new { refresh_token = back["refresh_token"] });
    }

    private static JsonNode Claims(IReadOnlyDictionary<string, string> back) =>
        JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(back["access_token"].Split('.')[1]))!;
}
