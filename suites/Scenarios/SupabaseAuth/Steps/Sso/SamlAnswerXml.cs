using System.Globalization;
using System.Xml.Linq;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>Puts an answer into XML (SAML 2.0 Core, sections 2.3.3 and 3.3.3).</summary>
internal static class SamlAnswerXml
{
    private static readonly XNamespace Samlp = SamlNames.Protocol;
    private static readonly XNamespace Saml = SamlNames.Assertion;

    public static XElement Of(SamlAnswer answer)
    {
        var assertion = Assertion(answer, answer.Now);
        answer.Before(assertion);
        return new XElement(
            Samlp + "Response",
            new XAttribute(XNamespace.Xmlns + "samlp", SamlNames.Protocol),
            new XAttribute(XNamespace.Xmlns + "saml", SamlNames.Assertion),
            new XAttribute("ID", NewId()),
            new XAttribute("Version", "2.0"),
            new XAttribute("IssueInstant", Text(answer.Now)),
            new XAttribute("Destination", answer.Destination),
            InResponseTo(answer),
            new XElement(Saml + "Issuer", answer.Issuer),
            new XElement(Samlp + "Status", new XElement(Samlp + "StatusCode", new XAttribute("Value", answer.Status))),
            assertion);
    }

    private static XElement Assertion(SamlAnswer answer, DateTimeOffset now) => new(
        Saml + "Assertion",
        new XAttribute(XNamespace.Xmlns + "saml", SamlNames.Assertion),
        new XAttribute("ID", NewId()),
        new XAttribute("Version", "2.0"),
        new XAttribute("IssueInstant", Text(now)),
        new XElement(Saml + "Issuer", answer.AssertionIssuer),
        Subject(answer, now),
        new XElement(
            Saml + "Conditions",
            new XAttribute("NotBefore", Text(now + answer.From)),
            new XAttribute("NotOnOrAfter", Text(now + answer.Until)),
            new XElement(Saml + "AudienceRestriction", new XElement(Saml + "Audience", answer.Audience))),
        new XElement(
            Saml + "AuthnStatement",
            new XAttribute("AuthnInstant", Text(now)),
            answer.SessionEnds is { } end ? new XAttribute("SessionNotOnOrAfter", Text(now + end)) : null,
            new XElement(Saml + "AuthnContext", new XElement(Saml + "AuthnContextClassRef", SamlNames.PasswordContext))),
        answer.Attributes.Count == 0 ? null : new XElement(Saml + "AttributeStatement", answer.Attributes.Select(each => new XElement(
            Saml + "Attribute", new XAttribute("Name", each.Name), new XElement(Saml + "AttributeValue", each.Value)))));

    private static XElement Subject(SamlAnswer answer, DateTimeOffset now) => new(
        Saml + "Subject",
        answer.NameId is null ? null : new XElement(Saml + "NameID", new XAttribute("Format", answer.NameIdFormat), answer.NameId),
        new XElement(
            Saml + "SubjectConfirmation",
            new XAttribute("Method", SamlNames.Bearer),
            new XElement(
                Saml + "SubjectConfirmationData",
                InResponseTo(answer),
                new XAttribute("Recipient", answer.Recipient),
                new XAttribute("NotOnOrAfter", Text(now + answer.Until)))));

    private static XAttribute? InResponseTo(SamlAnswer answer) =>
        answer.InResponseTo is { } request ? new XAttribute("InResponseTo", request) : null;

    private static string NewId() => $"id-{Guid.NewGuid():N}";

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
