using System.Xml.Linq;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>What an identity provider that the harness plays says of itself (SAML 2.0 Metadata).</summary>
internal static class IdpMetadata
{
    private static readonly XNamespace Md = SamlNames.Metadata;
    private static readonly XNamespace Ds = SamlNames.Signature;

    public static string Of(string entityId) => Document(entityId, Descriptor(entityId));

    /// <summary>Metadata with descriptors of choice.</summary>
    public static string Document(string? entityId, params XElement[] descriptors) => new XElement(
        Md + "EntityDescriptor",
        entityId is null ? null : new XAttribute("entityID", entityId),
        descriptors).ToString(SaveOptions.DisableFormatting);

    /// <summary>The part about signing people in.</summary>
    public static XElement Descriptor(string entityId) => new(
        Md + "IDPSSODescriptor",
        new XAttribute("protocolSupportEnumeration", SamlNames.Protocol),
        new XElement(
            Md + "KeyDescriptor",
            new XAttribute("use", "signing"),
            new XElement(Ds + "KeyInfo", new XElement(Ds + "X509Data", new XElement(Ds + "X509Certificate", SamlKeys.Certificate)))),
        new XElement(Md + "NameIDFormat", SamlNames.Persistent),
        new XElement(
            Md + "SingleSignOnService",
            new XAttribute("Binding", SamlNames.RedirectBinding),
            new XAttribute("Location", entityId + "/sso")));
}
