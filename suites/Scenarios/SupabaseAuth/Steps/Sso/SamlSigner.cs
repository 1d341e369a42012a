using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>Signs an element where it stands (SAML 2.0 Core, section 5.4).</summary>
internal static class SamlSigner
{
    public static void Sign(XmlElement element, X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        var signed = new SignedXml(element.OwnerDocument) { SigningKey = key };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        var reference = new Reference("#" + element.GetAttribute("ID")) { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        reference.AddTransform(new XmlDsigExcC14NTransform());
        signed.AddReference(reference);
        signed.KeyInfo.AddClause(new KeyInfoX509Data(certificate));
        signed.ComputeSignature();

        // "The <ds:Signature> element … after the issuer": the schema has it as the second child.
        element.InsertAfter(element.OwnerDocument.ImportNode(signed.GetXml(), true), element.FirstChild);
    }
}
