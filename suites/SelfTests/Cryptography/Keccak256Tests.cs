using System.Text;
using Conformance.Cryptography;
using NUnit.Framework;

namespace Conformance.SelfTests.Cryptography;

/// <summary>Vectors of the Keccak team's submission (ShortMsgKAT_256), whose padding Ethereum kept.</summary>
public sealed class Keccak256Tests
{
    [TestCase("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [TestCase("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    [TestCase("The quick brown fox jumps over the lazy dog", "4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15")]
    public void A_text_has_the_hash_that_was_published(string text, string hash) =>
        Assert.That(Convert.ToHexStringLower(Keccak256.HashData(Encoding.ASCII.GetBytes(text))), Is.EqualTo(hash));

    /// <summary>A block holds 136 bytes; the padding needs one more, so that a full block is followed by another.</summary>
    [TestCase(135)]
    [TestCase(136)]
    [TestCase(137)]
    [TestCase(272)]
    public void Every_byte_counts_around_the_ends_of_blocks(int length)
    {
        var one = new byte[length];
        var other = new byte[length];
        other[^1] = 1;
        Assert.That(Keccak256.HashData(one), Is.Not.EqualTo(Keccak256.HashData(other)).And.Not.EqualTo(Keccak256.HashData(new byte[length + 1])));
    }
}
