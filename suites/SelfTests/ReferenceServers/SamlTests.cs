using System.Net;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>Tests with companies, whose identity provider is the one that the scenarios play.</summary>
internal abstract class SamlTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["default"];

    protected ServiceProvider Self => new($"{Inside.BaseUrl}/sso/saml/metadata", $"{Inside.BaseUrl}/sso/saml/acs");

    protected static string NewEntityId() => $"https://{Guid.NewGuid():N}.example/idp";

    protected Task<Answer> RegisterAsync(string entityId, string[]? domains = null, object? mapping = null) => PostAsync(
        "/admin/sso/providers", new { type = "saml", metadata_xml = IdpMetadata.Of(entityId), domains = domains ?? [], attribute_mapping = mapping }, Admin);

    /// <summary>A company, and what it would say of one of its people.</summary>
    protected async Task<(string Id, SamlAnswer Answer)> CompanyAsync(object? mapping = null)
    {
        var entityId = NewEntityId();
        var made = await RegisterAsync(entityId, mapping: mapping);
        return (made["id"], new SamlAnswer(entityId, Self) { Now = Time.GetUtcNow(), NameId = Guid.NewGuid().ToString(), Attributes = [("email", NewEmail())] });
    }

    /// <summary>Somebody is sent to the company; what it would answer to that, and the relay state.</summary>
    protected async Task<(SamlAnswer Answer, string RelayState)> AskedAsync(object? more = null)
    {
        var (id, answer) = await CompanyAsync();
        var begun = await PostAsync("/sso", more ?? new { provider_id = id, skip_http_redirect = true });
        var request = AuthnRequest.Read(begun["url"]);
        return (answer with { InResponseTo = request.Id }, request.RelayState);
    }

    /// <summary>What the address that somebody comes back to carries.</summary>
    protected async Task<IReadOnlyDictionary<string, string>> ComeBackAsync(string response, string? relayState, HttpStatusCode status)
    {
        var form = new Dictionary<string, string> { ["SAMLResponse"] = response };
        if (relayState is not null)
            form["RelayState"] = relayState;
        using var request = new HttpRequestMessage(HttpMethod.Post, "sso/saml/acs") { Content = new FormUrlEncodedContent(form) };
        var answer = await SendAsync(request);
        NUnit.Framework.Assert.That(answer.Status, NUnit.Framework.Is.EqualTo(status), answer.Header("Location"));
        return Engine.Driving.RedirectParameters.Read(answer.Header("Location"));
    }

    protected Task<IReadOnlyDictionary<string, string>> SignedInAsync(SamlAnswer answer, string? relayState = null) =>
        ComeBackAsync(answer.Encoded, relayState, HttpStatusCode.Found);

    protected async Task<string> RefusedAsync(SamlAnswer answer, string? relayState = null) =>
        (await ComeBackAsync(answer.Encoded, relayState, HttpStatusCode.SeeOther))["error_code"];
}
