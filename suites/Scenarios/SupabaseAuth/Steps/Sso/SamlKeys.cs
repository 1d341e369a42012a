using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>The keys of identity providers that the harness plays: made once, since making one takes time.</summary>
internal static class SamlKeys
{
    private static readonly Lazy<X509Certificate2> TheOwn = new(() => Make("CN=conformance identity provider"));
    private static readonly Lazy<X509Certificate2> TheForeign = new(() => Make("CN=nobody whom the server knows"));

    /// <summary>The one that the metadata name.</summary>
    public static X509Certificate2 Own => TheOwn.Value;

    /// <summary>Base64 of its DER form, as metadata carry it.</summary>
    public static string Certificate => Convert.ToBase64String(Own.RawData);

    public static X509Certificate2 Foreign => TheForeign.Value;

    private static X509Certificate2 Make(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
    }
}
