using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conformance.Engine.Targets;
using Conformance.Scenarios.EdgeFunctions.Adapter;

namespace Conformance.Scenarios.EdgeFunctions.Steps;

/// <summary>A signing key of a project, with its private part: a JSON Web Key (RFC 7517) for ES256 or RS256.</summary>
internal sealed class SigningKey
{
    private readonly JsonElement key;

    private SigningKey(JsonElement key) => this.key = key;

    public string Algorithm => Text("alg");

    public string? Id => key.TryGetProperty("kid", out var id) ? id.GetString() : null;

    /// <summary>The public part as text: what an attacker has, too.</summary>
    public string PublicPem
    {
        get
        {
            using AsymmetricAlgorithm algorithm = Algorithm == "ES256" ? Curve() : Rsa();
            return algorithm.ExportSubjectPublicKeyInfoPem();
        }
    }

    /// <exception cref="TargetException">The setting is not what it should be.</exception>
    public static IReadOnlyList<SigningKey> Of(ServerAddress address)
    {
        if (!address.Settings.TryGetValue(GateSettings.SigningKeys, out var text))
            return [];
        try
        {
            using var document = JsonDocument.Parse(text);
            var keys = document.RootElement.EnumerateArray().Select(item => new SigningKey(item.Clone())).ToList();
            foreach (var key in keys)
                key.Sign(Minted.Right);
            return keys;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or CryptographicException)
        {
            throw new TargetException($"the setting '{GateSettings.SigningKeys}' of the server '{address.Name}' is no JSON array of private JSON Web Keys for ES256 or RS256, each with alg and kid");
        }
    }

    /// <summary>The token under this key's name and algorithm, but for what its header says of its own.</summary>
    public string Sign(Minted token) => SignAs(Named(token));

    /// <summary>The token as it is, whatever its header says.</summary>
    public string SignAs(Minted token) => token.With(Signature(token, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    /// <summary>With a signature of ES256 in the form that other protocols have it in (RFC 7518 §3.4 wants the two numbers side by side).</summary>
    public string SignInDer(Minted token) => Named(token).With(Signature(Named(token), DSASignatureFormat.Rfc3279DerSequence));

    private Minted Named(Minted token) => token.With("alg", Algorithm).With("kid", Id);

    private byte[] Signature(Minted token, DSASignatureFormat format)
    {
        var signed = Encoding.ASCII.GetBytes(token.Unsigned);
        if (Algorithm == "ES256")
        {
            using var curve = Curve();
            return curve.SignData(signed, HashAlgorithmName.SHA256, format);
        }

        using var rsa = Rsa();
        return rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private ECDsa Curve() => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes("x"), Y = Bytes("y") }, D = Bytes("d") });

    private RSA Rsa() => RSA.Create(new RSAParameters
    {
        Modulus = Bytes("n"), Exponent = Bytes("e"), D = Bytes("d"), P = Bytes("p"), Q = Bytes("q"), DP = Bytes("dp"), DQ = Bytes("dq"), InverseQ = Bytes("qi"),
    });

    private byte[] Bytes(string member) => Base64Url.DecodeFromChars(Text(member));

    private string Text(string member) => key.GetProperty(member).GetString() ?? "";
}
