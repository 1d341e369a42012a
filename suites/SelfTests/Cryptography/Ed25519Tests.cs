using Conformance.Cryptography;
using NUnit.Framework;

namespace Conformance.SelfTests.Cryptography;

/// <summary>RFC 8032, §7.1.</summary>
public sealed class Ed25519Tests
{
    private const string Key = "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7";
    private const string PublicKey = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
    private const string Signature =
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";

    [TestCase("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [TestCase(Key, PublicKey, "af82", Signature)]
    public void A_signature_is_the_one_that_was_published(string key, string publicKey, string message, string signature)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Hex(Ed25519.PublicKey(Bytes(key))), Is.EqualTo(publicKey));
            Assert.That(Hex(Ed25519.Sign(Bytes(message), Bytes(key))), Is.EqualTo(signature));
            Assert.That(Ed25519.Verify(Bytes(message), Bytes(signature), Bytes(publicKey)));
        });
    }

    [Test]
    public void Nothing_else_fits()
    {
        var other = Bytes(PublicKey);
        other[0] ^= 1;
        Assert.Multiple(() =>
        {
            Assert.That(Ed25519.Verify(Bytes("af83"), Bytes(Signature), Bytes(PublicKey)), Is.False, "another message");
            Assert.That(Ed25519.Verify(Bytes("af82"), Bytes(Signature), other), Is.False, "another key");
            Assert.That(Ed25519.Verify(Bytes("af82"), new byte[64], Bytes(PublicKey)), Is.False, "no signature");
            Assert.That(Ed25519.Verify(Bytes("af82"), Bytes(Signature).AsSpan(0, 63), Bytes(PublicKey)), Is.False, "too short");
        });
    }

    /// <summary>§5.1.7: "s is not in the range 0 &lt;= s &lt; L" makes a second signature of a first.</summary>
    [Test]
    public void A_signature_has_one_form()
    {
        var order = System.Numerics.BigInteger.Pow(2, 252) + System.Numerics.BigInteger.Parse("27742317777372353535851937790883648493");
        var signature = Bytes(Signature);
        var s = new System.Numerics.BigInteger(signature.AsSpan(32), isUnsigned: true) + order;
        Assert.That(s.TryWriteBytes(signature.AsSpan(32), out _, isUnsigned: true));
        Assert.That(Ed25519.Verify(Bytes("af82"), signature, Bytes(PublicKey)), Is.False);
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
