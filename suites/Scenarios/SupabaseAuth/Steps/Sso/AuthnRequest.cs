using System.IO.Compression;
using System.Xml.Linq;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>What the server asks of an identity provider, by the address that it sends people to.</summary>
internal sealed record AuthnRequest(string Id, string RelayState)
{
    /// <exception cref="UnplayableException">The address carries no such request (SAML 2.0 Bindings, section 3.4.4.1).</exception>
    public static AuthnRequest Read(string url)
    {
        var query = RedirectParameters.Read(url);
        try
        {
            using var deflated = new DeflateStream(new MemoryStream(Convert.FromBase64String(query["SAMLRequest"])), CompressionMode.Decompress);
            return new AuthnRequest(XDocument.Load(deflated).Root!.Attribute("ID")!.Value, query["RelayState"]);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or FormatException or InvalidDataException or System.Xml.XmlException or NullReferenceException)
        {
            throw UnplayableException.PreconditionFailed("precondition failed: POST /sso leads to an address without a readable SAMLRequest and RelayState");
        }
    }
}
