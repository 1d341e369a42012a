using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

/// <summary>
/// A software authenticator with one ES256 credential, and the browser before it (WebAuthn Level 2, §5 and §6).
/// Keys and signatures are random.
/// </summary>
internal sealed class SecurityKey
{
    private readonly ECParameters key = NewKey();
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private uint counter;

    /// <summary>The handle of the user whose credential it is; null: it has made none yet.</summary>
    public string? Owner { get; private set; }

    /// <summary>Makes the credential: an attestation of format "none".</summary>
    public JsonObject Create(Ceremony ceremony, string origin, Oddity? odd = null)
    {
        odd ??= Oddity.None;
        Owner = ceremony.UserHandle;
        var writer = new CborWriter(CborConformanceMode.Ctap2Canonical);
        writer.WriteStartMap(3);
        writer.WriteTextString("fmt");
        writer.WriteTextString("none");
        writer.WriteTextString("attStmt");
        writer.WriteStartMap(0);
        writer.WriteEndMap();
        writer.WriteTextString("authData");
        writer.WriteByteString([.. AuthenticatorData(ceremony, odd, attests: true), .. Attested()]);
        writer.WriteEndMap();
        var response = new JsonObject
        {
            ["clientDataJSON"] = Text(ClientData(ceremony, origin, odd, "webauthn.create")),
            ["attestationObject"] = Text(writer.Encode()),
        };
        return Credential(response);
    }

    /// <summary>Uses the credential.</summary>
    public JsonObject Get(Ceremony ceremony, string origin, Oddity? odd = null)
    {
        odd ??= Oddity.None;
        var clientData = ClientData(ceremony, origin, odd, "webauthn.get");
        var data = AuthenticatorData(ceremony, odd, attests: false);
        using var signer = ECDsa.Create(odd.Forged ? NewKey() : key);
        var signature = signer.SignData([.. data, .. SHA256.HashData(clientData)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var response = new JsonObject
        {
            ["clientDataJSON"] = Text(odd.Tampered ? [.. clientData, (byte)' '] : clientData),
            ["authenticatorData"] = Text(data),
            ["signature"] = Text(signature),
        };
        if ((odd.UserHandle ?? Owner) is { Length: > 0 } handle)
            response["userHandle"] = handle;
        return Credential(response);
    }

    private static ECParameters NewKey()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return made.ExportParameters(includePrivateParameters: true);
    }

    private JsonObject Credential(JsonObject response) => new()
    {
        ["id"] = Text(id),
        ["rawId"] = Text(id),
        ["type"] = "public-key",
        ["response"] = response,
        ["clientExtensionResults"] = new JsonObject(),
    };

    private static byte[] ClientData(Ceremony ceremony, string origin, Oddity odd, string type) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = odd.Type ?? type,
        ["challenge"] = odd.Challenge ?? ceremony.Challenge,
        ["origin"] = odd.Origin ?? origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private byte[] AuthenticatorData(Ceremony ceremony, Oddity odd, bool attests)
    {
        var flags = (odd.UserPresent ? 0x01 : 0) | (odd.UserVerified ? 0x04 : 0) | (attests ? 0x40 : 0);
        counter += odd.Step;
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(odd.RelyingParty ?? ceremony.RelyingParty)), (byte)flags, .. count];
    }

    /// <summary>§6.5.1: no model, the credential's id, and its public key as COSE has it (RFC 9053, §7.1.1).</summary>
    private byte[] Attested()
    {
        var writer = new CborWriter(CborConformanceMode.Ctap2Canonical);
        writer.WriteStartMap(5);
        foreach (var (label, value) in new[] { (1, 2), (3, -7), (-1, 1) })
        {
            writer.WriteInt32(label);
            writer.WriteInt32(value);
        }

        writer.WriteInt32(-2);
        writer.WriteByteString(key.Q.X!);
        writer.WriteInt32(-3);
        writer.WriteByteString(key.Q.Y!);
        writer.WriteEndMap();
        return [.. new byte[16], 0, (byte)id.Length, .. id, .. writer.Encode()];
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
