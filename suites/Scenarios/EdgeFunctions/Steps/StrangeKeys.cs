using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Conformance.Scenarios.EdgeFunctions.Steps;

/// <summary>Signing keys that are no project's, made once.</summary>
internal static class StrangeKeys
{
    private static readonly Lazy<ECDsa> CurveKey = new(() => ECDsa.Create(ECCurve.NamedCurves.nistP256));
    private static readonly Lazy<RSA> RsaKey = new(() => RSA.Create(2048));

    /// <summary>Signs by the algorithm that the token's header names.</summary>
    public static string Sign(Minted token)
    {
        var signed = Encoding.ASCII.GetBytes(token.Unsigned);
        lock (RsaKey)
        {
            return token.With(token.Algorithm == "RS256"
                ? RsaKey.Value.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                : CurveKey.Value.SignData(signed, HashAlgorithmName.SHA256));
        }
    }

    /// <summary>The public part of the ES256 key, for a token that brings its own.</summary>
    public static JsonObject Public
    {
        get
        {
            var point = CurveKey.Value.ExportParameters(false).Q;
            return new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
        }
    }
}
