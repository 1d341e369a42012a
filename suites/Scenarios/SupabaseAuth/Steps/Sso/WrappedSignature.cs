using System.Xml;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>
/// Moves what was signed aside and puts somebody else in its place: the signature stays good, and covers nothing that is
/// believed (Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be", 2012).
/// </summary>
internal static class WrappedSignature
{
    public static string Of(string signed, string name, string otherName)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(signed);
        var original = (XmlElement)document.GetElementsByTagName("Assertion", SamlNames.Assertion)[0]!;
        var signature = (XmlElement)original.GetElementsByTagName("Signature", SamlNames.Signature)[0]!;
        original.RemoveChild(signature);

        var forged = (XmlElement)original.CloneNode(true);
        forged.SetAttribute("ID", "id-forged");
        forged.InnerXml = forged.InnerXml.Replace(name, otherName, StringComparison.Ordinal);
        original.ParentNode!.ReplaceChild(forged, original);
        var aside = document.CreateElement("Object", SamlNames.Signature);
        aside.AppendChild(original);
        signature.AppendChild(aside);
        forged.InsertAfter(signature, forged.FirstChild);
        return document.OuterXml;
    }
}
