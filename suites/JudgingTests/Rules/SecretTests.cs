using System.Text;
using Conformance.Engine.Rules.Security;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>What of a request nobody else may learn.</summary>
public sealed class SecretTests
{
    private const string Form = "application/x-www-form-urlencoded";

    private static IEnumerable<TestCaseData> Requests =>
    [
        Row("nothing", To("GET", "/settings")),
        Row("two passwords", To("PUT", "/user").Anonymous().Sending("""{"password":"tr0ub4dor","current_password":"c0rrect-horse"}"""), "tr0ub4dor", "c0rrect-horse"),
        Row("a word", To("POST", "/signup").Sending("""{"password":"password"}""")),
        Row("a word with a digit", To("POST", "/signup").Sending("""{"password":"passw0rd"}"""), "passw0rd"),
        Row("a password of seven letters", To("POST", "/signup").Sending("""{"password":"passw0r"}""")),
        Row("a refresh token", To("POST", "/token").Sending("""{"refresh_token":"abcdefghijkl"}"""), "abcdefghijkl"),
        Row("a short refresh token", To("POST", "/token").Sending("""{"refresh_token":"abcdefghijk"}""")),
        Row("a client's secret and a verifier in a form", To("POST", "/oauth/token").Sending("client_secret=abcdefghijklm&code_verifier=a%20cdefghijklm&code=xyz", Form), "abcdefghijklm", "a cdefghijklm"),
        Row("a form that is labelled as something else", To("POST", "/oauth/token").Sending("client_secret=abcdefghijklm", "text/plain")),
        Row("a form's label in capitals", To("POST", "/oauth/token").Sending("client_secret=abcdefghijklm", "Application/X-WWW-Form-URLEncoded; charset=utf-8"), "abcdefghijklm"),
        Row("JSON in a form", To("POST", "/oauth/token").Sending("""{"client_secret":"abcdefghijklm"}""", Form), "abcdefghijklm"),
        Row("a token", To("GET", "/user").Bearing("abc.def.ghi"), "abc.def.ghi"),
        Row("a short token", To("GET", "/user").Bearing("a.b.c"), []),
        Row("a SAML response", To("POST", "/sso/saml/acs").Sending("SAMLResponse=" + Uri.EscapeDataString(Convert.ToBase64String("<Response/>"u8)), Form), "<Response/>"),
        Row("a SAML response that is no base64", To("POST", "/sso/saml/acs").Sending("SAMLResponse=%3CResponse%2F%3E", Form)),
        Row("a SAML response without a form", To("POST", "/sso/saml/acs").Sending("SAMLResponse=" + Uri.EscapeDataString(Convert.ToBase64String("<Response/>"u8)), "text/plain")),
    ];

    [TestCaseSource(nameof(Requests))]
    public void Are_told_by_the_request(object told, string[] secrets) => Assert.That(SentSecrets.All(((Answering)told).Exchange()), Is.EqualTo(secrets));

    /// <summary>Digests of <c>abc</c>: FIPS 180-2, appendices A.1, B.1 and C.1; RFC 1321, appendix A.5.</summary>
    [TestCase("a9993e364706816aba3e25717850c26c9cd0d89d")]
    [TestCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [TestCase("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")]
    [TestCase("900150983cd24fb0d6963f7d28e17f72")]
    public void A_password_is_known_in_the_disguise_of_a_plain_hash(string digest) =>
        Assert.That(SentSecrets.Disguises("abc"), Does.Contain(digest).And.Contain(Convert.ToBase64String(Convert.FromHexString(digest))));

    [Test]
    public void A_password_is_known_in_base64() => Assert.That(SentSecrets.Disguises("pässword"), Does.Contain(Convert.ToBase64String(Encoding.UTF8.GetBytes("pässword"))));

    private static TestCaseData Row(string sentence, Answering told, params string[] secrets) => new TestCaseData(told, secrets).SetArgDisplayNames(sentence);
}
