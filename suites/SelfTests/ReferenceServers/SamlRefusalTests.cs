using System.Net;
using System.Xml.Linq;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>What must not be believed; and each time, that the same is believed where nothing is bent.</summary>
internal sealed class SamlRefusalTests : SamlTests
{
    private static readonly XNamespace Saml = SamlNames.Assertion;

    private static IEnumerable<TestCaseData> Bent
    {
        get
        {
            yield return Bend("unsigned", answer => answer with { AssertionKey = null });
            yield return Bend("foreign key", answer => answer with { AssertionKey = SamlKeys.Foreign });
            yield return Bend("foreign key around", answer => answer with { ResponseKey = SamlKeys.Foreign });
            yield return Bend("tampered", answer => answer with { After = xml => xml.Replace(answer.Attributes[0].Value, "eve@example.com", StringComparison.Ordinal) });
            yield return Bend("tampered around", answer => answer with { ResponseKey = SamlKeys.Own, After = xml => xml.Replace(SamlNames.Success, SamlNames.Success + "!", StringComparison.Ordinal) });
            yield return Bend("wrapped", answer => answer with { After = xml => WrappedSignature.Of(xml, answer.Attributes[0].Value, "eve@example.com") });
            yield return Bend("a second assertion before", answer => answer with { After = xml => Beside(xml, first: true) });
            yield return Bend("a second assertion behind", answer => answer with { After = xml => Beside(xml, first: false) });
            yield return Bend("document type", answer => answer with { After = xml => "<!DOCTYPE x>" + xml });
            yield return Bend("expired", answer => answer with { From = TimeSpan.FromHours(-2), Until = TimeSpan.FromHours(-1) });
            yield return Bend("not yet valid", answer => answer with { From = TimeSpan.FromHours(1), Until = TimeSpan.FromHours(2) });
            yield return Bend("other audience", answer => answer with { Audience = "https://other.test" });
            yield return Bend("other recipient", answer => answer with { Recipient = "https://other.test" });
            yield return Bend("other destination", answer => answer with { Destination = "https://other.test" });
            yield return Bend("other issuer", answer => answer with { AssertionIssuer = "https://other.test" });
            yield return Bend("no success", answer => answer with { Status = SamlNames.Responder });
            yield return Bend("an answer to no request", answer => answer with { InResponseTo = "id-1" });
            yield return Bend("no conditions", answer => answer with { Before = assertion => assertion.Element(Saml + "Conditions")!.Remove() });
            yield return Bend("no audience", answer => answer with { Before = assertion => assertion.Descendants(Saml + "AudienceRestriction").Remove() });
            yield return Bend("no confirmation", answer => answer with { Before = assertion => assertion.Descendants(Saml + "SubjectConfirmation").Remove() });
            yield return Bend("no subject", answer => answer with { Before = assertion => assertion.Element(Saml + "Subject")!.Remove() });
            yield return Bend("no name", answer => answer with { NameId = null }, "saml_assertion_no_user_id");
            yield return Bend("passing name", answer => answer with { NameIdFormat = SamlNames.Transient }, "saml_assertion_no_user_id");
            yield return Bend("no address", answer => answer with { Attributes = [] }, "saml_assertion_no_email");
            yield return Bend("an address that is none", answer => answer with { Attributes = [("email", "nonsense")] }, "saml_assertion_no_email");
        }
    }

    [TestCaseSource(nameof(Bent))]
    public async Task Bent_answers_are_refused(Func<SamlAnswer, SamlAnswer> bend, string code)
    {
        var (_, answer) = await CompanyAsync();
        Assert.That(await RefusedAsync(bend(answer)), Is.EqualTo(code));
        Assert.That(await SignedInAsync(answer), Contains.Key("access_token"));
    }

    [TestCase("SHA-1", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#rsa-sha1")]
    [TestCase("a key of the sender's", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#hmac-sha1")]
    [TestCase("XSLT", "http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/TR/1999/REC-xslt-19991116")]
    [TestCase("XPath", "http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/TR/1999/REC-xpath-19991116")]
    [TestCase("a reference to all", "URI=\"#", "URI=\"\" X=\"#")]
    [TestCase("a broken value", "<SignatureValue>", "<SignatureValue>!")]
    public async Task Signatures_of_other_kinds_are_refused(string what, string old, string other)
    {
        var (_, answer) = await CompanyAsync();
        Assert.That(await RefusedAsync(answer with { After = xml => xml.Replace(old, other, StringComparison.Ordinal) }), Is.EqualTo("validation_failed"), what);
    }

    [Test]
    public async Task A_comment_does_not_cut_a_name_short()
    {
        var (_, answer) = await CompanyAsync();
        var email = answer.Attributes[0].Value;
        var back = await SignedInAsync(answer with { After = xml => xml.Replace(email, email[..4] + "<!-- -->" + email[4..], StringComparison.Ordinal) });
        Assert.That((await GetAsync("/user", back["access_token"]))["email"], Is.EqualTo(email));
    }

    [Test]
    public async Task An_assertion_is_good_for_once()
    {
        var (_, answer) = await CompanyAsync();
        var encoded = answer.Encoded;
        await ComeBackAsync(encoded, null, HttpStatusCode.Found);
        Assert.That((await ComeBackAsync(encoded, null, HttpStatusCode.SeeOther))["error_code"], Is.EqualTo("validation_failed"));
    }

    [TestCase("", null)]
    [TestCase("***", null)]
    [TestCase("PHg+", null)]
    [TestCase("PHg+PC94Pg==", null)]
    [TestCase("PHg+PC94Pg==", "nonsense")]
    public async Task What_cannot_be_read_is_refused(string response, string? relayState) =>
        Assert.That((await ComeBackAsync(response, relayState, HttpStatusCode.SeeOther))["error_code"], Is.EqualTo("validation_failed"));

    [Test]
    public async Task Who_comes_late_or_to_nobody_is_refused()
    {
        var (answer, relayState) = await AskedAsync();
        Assert.That(await RefusedAsync(answer, Guid.NewGuid().ToString()), Is.EqualTo("saml_relay_state_not_found"));
        Time.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await RefusedAsync(answer, relayState), Is.EqualTo("saml_relay_state_expired"));
        Assert.That(await RefusedAsync(new SamlAnswer(NewEntityId(), Self) { NameId = "x" }), Is.EqualTo("saml_idp_not_found"));
    }

    [Test]
    public async Task A_company_that_is_switched_off_signs_nobody_in()
    {
        var (id, answer) = await CompanyAsync();
        await SendAsync("PUT", $"/admin/sso/providers/{id}", new { disabled = true }, Admin);
        Assert.That(await RefusedAsync(answer), Is.EqualTo("sso_provider_disabled"));
        await RefusedAsync(501, "sso_provider_disabled", "POST", "/sso", new { provider_id = id });
        await SendAsync("PUT", $"/admin/sso/providers/{id}", new { disabled = false }, Admin);
        var user = (await GetAsync("/user", (await SignedInAsync(answer))["access_token"]))["id"];
        await SendAsync("PUT", $"/admin/users/{user}", new { ban_duration = "1h" }, Admin);
        Assert.That(await RefusedAsync(answer), Is.EqualTo("user_banned"));
    }

    [TestCase("{}", 400, "validation_failed")]
    [TestCase("""{"domain":"a.example","provider_id":"00000000-0000-4000-8000-000000000000"}""", 400, "validation_failed")]
    [TestCase("""{"domain":"a.example","code_challenge":"x"}""", 400, "validation_failed")]
    [TestCase("""{"provider_id":"nonsense"}""", 400, "bad_json")]
    [TestCase("""{"domain":"nobodys.example"}""", 422, "sso_provider_not_found")]
    [TestCase("""{"provider_id":"00000000-0000-4000-8000-000000000000"}""", 422, "sso_provider_not_found")]
    public Task Nobody_is_sent_to_nowhere(string body, int status, string code) => RefusedAsync(status, code, "POST", "/sso", body);

    private static TestCaseData Bend(string name, Func<SamlAnswer, SamlAnswer> bend, string code = "validation_failed") =>
        new TestCaseData(bend, code).SetArgDisplayNames(name);

    private static string Beside(string xml, bool first)
    {
        var document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        var assertion = document.Descendants(Saml + "Assertion").Single();
        var other = new XElement(assertion);
        other.SetAttributeValue("ID", "id-other");
        if (first)
            assertion.AddBeforeSelf(other);
        else
            assertion.AddAfterSelf(other);
        return document.ToString(SaveOptions.DisableFormatting);
    }
}
