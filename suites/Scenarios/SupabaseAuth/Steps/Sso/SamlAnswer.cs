using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>What an identity provider answers; everything is right unless it is bent on purpose.</summary>
/// <param name="Issuer">Who answers.</param>
/// <param name="To">To whom.</param>
internal sealed record SamlAnswer(string Issuer, ServiceProvider To)
{
    /// <summary>The request that it answers; null: it comes unasked.</summary>
    public string? InResponseTo { get; init; }
    public string Status { get; init; } = SamlNames.Success;
    public string Destination { get; init; } = To.AcsUrl;
    public string Recipient { get; init; } = To.AcsUrl;
    public string Audience { get; init; } = To.EntityId;
    public string AssertionIssuer { get; init; } = Issuer;
    public string? NameId { get; init; }
    public string NameIdFormat { get; init; } = SamlNames.Persistent;
    public IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];

    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>From when it is valid and until when, seen from now.</summary>
    public TimeSpan From { get; init; } = TimeSpan.FromMinutes(-1);
    public TimeSpan Until { get; init; } = TimeSpan.FromMinutes(5);
    public TimeSpan? SessionEnds { get; init; }

    /// <summary>Null: the assertion is not signed.</summary>
    public X509Certificate2? AssertionKey { get; init; } = SamlKeys.Own;

    /// <summary>Null: the response around it is not signed.</summary>
    public X509Certificate2? ResponseKey { get; init; }

    /// <summary>Changes the assertion before it is signed.</summary>
    public Action<XElement> Before { get; init; } = _ => { };

    /// <summary>Changes the whole after it was signed.</summary>
    public Func<string, string> After { get; init; } = xml => xml;

    public string Encoded => Convert.ToBase64String(Encoding.UTF8.GetBytes(After(Signed())));

    private string Signed()
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(SamlAnswerXml.Of(this).ToString(SaveOptions.DisableFormatting));
        var response = document.DocumentElement!;
        if (AssertionKey is not null)
            SamlSigner.Sign((XmlElement)response.GetElementsByTagName("Assertion", SamlNames.Assertion)[0]!, AssertionKey);
        if (ResponseKey is not null)
            SamlSigner.Sign(response, ResponseKey);
        return document.OuterXml;
    }
}
