using System.Net;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class SsoProviderTests : SamlTests
{
    [Test]
    public async Task A_company_comes_changes_and_goes()
    {
        var entityId = NewEntityId();
        var domain = $"{Guid.NewGuid():N}.example";
        var made = await RegisterAsync(entityId, [domain, domain.ToUpperInvariant()], new { keys = new { name = new { names = new[] { "cn", "displayName" } }, all = new { name = "x", array = true, @default = 7 } } });
        Assert.That(made.Status, Is.EqualTo(HttpStatusCode.Created), made.Body?.ToJsonString());
        Assert.That(made.Body!["saml"]!["entity_id"]!.ToString(), Is.EqualTo(entityId));
        Assert.That(made.Body["saml"]!["attribute_mapping"]!.ToJsonString(), Is.EqualTo("""{"keys":{"name":{"names":["cn","displayName"]},"all":{"name":"x","default":7,"array":true}}}"""));
        Assert.That(made.Body["domains"]!.ToJsonString(), Is.EqualTo($$"""[{"domain":"{{domain}}"}]"""));

        var path = $"/admin/sso/providers/{made["id"]}";
        var changed = await SendAsync("PUT", path, new { resource_id = "ours", disabled = true, domains = Array.Empty<string>(), name_id_format = SamlNames.Email }, Admin);
        Assert.That((changed["resource_id"], changed["disabled"], changed.Body!["domains"]!.AsArray().Count), Is.EqualTo(("ours", "true", 0)));
        Assert.That((await GetAsync("/admin/sso/providers/resource_ours", Admin)).Body!["saml"]!["name_id_format"]!.ToString(), Is.EqualTo(SamlNames.Email));
        Assert.That((await GetAsync("/admin/sso/providers?resource_id_prefix=ou", Admin)).Body!["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await GetAsync("/admin/sso/providers?resource_id=ou", Admin)).Body!["items"]!.AsArray(), Is.Empty);

        var gone = await SendAsync("DELETE", path, null, Admin);
        Assert.That(gone["id"], Is.EqualTo(made["id"]));
        await RefusedAsync(404, "sso_provider_not_found", "GET", path, null, Admin);
        await RefusedAsync(404, "sso_provider_not_found", "GET", "/admin/sso/providers/resource_ours", null, Admin);
        await RefusedAsync(404, "sso_provider_not_found", "DELETE", "/admin/sso/providers/nonsense", null, Admin);
    }

    [Test]
    public async Task Lists_leave_the_metadata_out()
    {
        await RegisterAsync(NewEntityId());
        var items = (await GetAsync("/admin/sso/providers", Admin)).Body!["items"]!.AsArray();
        Assert.That(items, Is.Not.Empty);
        Assert.That(items.Select(item => item!["saml"]!["metadata_xml"]), Is.All.Null);
    }

    [Test]
    public async Task Metadata_are_fetched_from_where_they_stand()
    {
        var (entityId, url) = (NewEntityId(), $"https://{Guid.NewGuid():N}.example/metadata");
        World.Pages.Publish(url, IdpMetadata.Of(entityId));
        var made = await PostAsync("/admin/sso/providers", new { type = "saml", metadata_url = url }, Admin);
        Assert.That((made.Body!["saml"]!["entity_id"]!.ToString(), made.Body["saml"]!["metadata_url"]!.ToString()), Is.EqualTo((entityId, url)));
        World.Pages.Publish(url, IdpMetadata.Of(NewEntityId()));
        await RefusedAsync(422, "saml_entity_id_mismatch", "PUT", $"/admin/sso/providers/{made["id"]}", new { metadata_url = url }, Admin);
    }

    [Test]
    public async Task What_is_anothers_cannot_be_taken()
    {
        var (entityId, domain) = (NewEntityId(), $"{Guid.NewGuid():N}.example");
        var first = await RegisterAsync(entityId, [domain]);
        await RefusedAsync(422, "saml_idp_already_exists", "POST", "/admin/sso/providers", new { type = "saml", metadata_xml = IdpMetadata.Of(entityId) }, Admin);
        await RefusedAsync(422, "sso_domain_already_exists", "POST", "/admin/sso/providers", new { type = "saml", metadata_xml = IdpMetadata.Of(NewEntityId()), domains = new[] { domain } }, Admin);
        var path = $"/admin/sso/providers/{(await RegisterAsync(NewEntityId()))["id"]}";
        await RefusedAsync(422, "sso_domain_already_exists", "PUT", path, new { domains = new[] { domain.ToUpperInvariant() } }, Admin);
        await RefusedAsync(422, "saml_entity_id_mismatch", "PUT", path, new { metadata_xml = IdpMetadata.Of(entityId) }, Admin);
        await SendAsync("PUT", $"/admin/sso/providers/{first["id"]}", new { resource_id = "taken" }, Admin);
        await RefusedAsync(422, "conflict", "PUT", path, new { resource_id = "taken" }, Admin);
    }

    [TestCase("""{"type":"oidc","metadata_xml":"<x/>"}""", 400, "validation_failed")]
    [TestCase("""{"type":"saml"}""", 400, "validation_failed")]
    [TestCase("""{"type":"saml","metadata_url":"https://idp.example/m","metadata_xml":"<x/>"}""", 400, "validation_failed")]
    [TestCase("""{"type":"saml","metadata_url":"http://idp.example/m"}""", 400, "validation_failed")]
    [TestCase("""{"type":"saml","metadata_url":"nonsense"}""", 400, "validation_failed")]
    [TestCase("""{"type":"saml","metadata_url":"https://idp.example/m"}""", 422, "saml_metadata_fetch_failed")]
    [TestCase("""{"type":"saml","metadata_xml":"nonsense"}""", 400, "validation_failed")]
    [TestCase("""{"type":"saml","metadata_xml":"<html/>"}""", 400, "validation_failed")]
    [TestCase("""{"type":"saml","domains":"a.example"}""", 400, "bad_json")]
    [TestCase("""{"type":"saml","domains":[1]}""", 400, "bad_json")]
    [TestCase("""{"type":"saml","attribute_mapping":{"keys":{"a":1}}}""", 400, "bad_json")]
    [TestCase("""{"type":"saml","disabled":"yes"}""", 400, "bad_json")]
    public Task A_registration_is_read_with_care(string body, int status, string code) => RefusedAsync(status, code, "POST", "/admin/sso/providers", body, Admin);

    [TestCase("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>", "")]
    [TestCase("<!DOCTYPE x [<!ENTITY y \"z\">]>", "")]
    [TestCase("", "<a></b>")]
    public async Task Metadata_with_a_document_type_or_broken_ones_are_refused(string before, string after)
    {
        var metadata = before + IdpMetadata.Of(NewEntityId()) + after;
        await RefusedAsync(400, "validation_failed", "POST", "/admin/sso/providers", new { type = "saml", metadata_xml = metadata }, Admin);
    }

    [Test]
    public async Task Deep_metadata_do_not_exhaust_the_stack()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 20_000)) + string.Concat(Enumerable.Repeat("</a>", 20_000));
        await RefusedAsync(400, "validation_failed", "POST", "/admin/sso/providers", new { type = "saml", metadata_xml = deep }, Admin);
    }

    [Test]
    public async Task Only_administrators_may()
    {
        var (_, session) = await SignedInAsync();
        await RefusedAsync(401, "no_authorization", "GET", "/admin/sso/providers");
        await RefusedAsync(403, "not_admin", "POST", "/admin/sso/providers", "{nonsense", session.AccessToken);
        await RefusedAsync(403, "not_admin", "DELETE", "/admin/sso/providers/nonsense", null, session.AccessToken);
    }
}
