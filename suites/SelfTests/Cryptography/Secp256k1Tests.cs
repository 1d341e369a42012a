using System.Text;
using Conformance.Cryptography;
using NUnit.Framework;

namespace Conformance.SelfTests.Cryptography;

public sealed class Secp256k1Tests
{
    /// <summary>The example of web3.js for signing a message by EIP-191.</summary>
    private const string Key = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
    private const string Hash = "1da44b586eb0729ff70a73c326926f6ed5a25f5b056e7f47fbc6e58d86871655";
    private const string Signature =
        "b91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c";

    [Test]
    public void A_signature_is_the_one_that_was_published()
    {
        var message = "\u0019Ethereum Signed Message:\n9Some data";
        Assert.Multiple(() =>
        {
            Assert.That(Hex(Keccak256.HashData(Encoding.ASCII.GetBytes(message))), Is.EqualTo(Hash));
            Assert.That(Hex(Secp256k1.Sign(Bytes(Hash), Bytes(Key))), Is.EqualTo(Signature));
        });
    }

    [TestCase(Key, "2c7536e3605d9c16a7a3d7b1898e529396a65c23")]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000001", "7e5f4552091a69125d5dfcb7b8c2659029395bdf")]
    public void A_key_has_the_address_that_is_known(string key, string address) =>
        Assert.That(Hex(Keccak256.HashData(Secp256k1.PublicKey(Bytes(key)))[12..]), Is.EqualTo(address));

    [Test]
    public void A_signature_tells_whose_it_is() =>
        Assert.That(Secp256k1.Recover(Bytes(Hash), Bytes(Signature)), Is.EqualTo(Secp256k1.PublicKey(Bytes(Key))));

    [Test]
    public void Another_hash_is_somebody_elses()
    {
        var other = Bytes(Hash);
        other[0] ^= 1;
        Assert.That(Secp256k1.Recover(other, Bytes(Signature)), Is.Not.EqualTo(Secp256k1.PublicKey(Bytes(Key))));
    }

    [TestCase(0)]
    [TestCase(64)]
    public void What_is_no_signature_is_nobodys(int length) => Assert.That(Secp256k1.Recover(Bytes(Hash), new byte[length]), Is.Null);

    [Test]
    public void Numbers_beyond_the_order_are_no_signature()
    {
        var signature = Bytes(Signature);
        signature.AsSpan(32, 32).Fill(0xff);
        Assert.That(Secp256k1.Recover(Bytes(Hash), signature), Is.Null);
        Assert.That(Secp256k1.Recover(Bytes(Hash), new byte[65]), Is.Null);
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
