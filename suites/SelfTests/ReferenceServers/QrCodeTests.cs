using Conformance.ReferenceServers.SupabaseAuth.Security.Qr;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class QrCodeTests
{
    [Test]
    public void Correction_is_that_of_the_published_example()
    {
        byte[] helloWorld = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
        byte[] expected = [196, 35, 39, 119, 235, 215, 231, 226, 93, 23];
        Assert.That(ReedSolomon.Remainder(helloWorld, 10), Is.EqualTo(expected));
    }

    [TestCase(17, 1)]
    [TestCase(18, 2)]
    [TestCase(230, 9)]
    [TestCase(231, 10)]
    [TestCase(2953, 40)]
    public void The_smallest_version_that_holds_the_text_is_taken(int bytes, int version) =>
        Assert.That(QrVersion.For(bytes)!.Number, Is.EqualTo(version));

    [Test]
    public void What_fits_no_version_has_no_image() => Assert.That(QrCode.Svg(new string('x', 2954)), Is.Null);

    [TestCase(1, "")]
    [TestCase(2, "6 18")]
    [TestCase(7, "6 22 38")]
    [TestCase(40, "6 30 58 86 114 142 170")]
    public void Alignment_patterns_stand_where_the_standard_has_them(int version, string centres) =>
        Assert.That(string.Join(' ', new QrVersion(version).Alignments()), Is.EqualTo(centres));
}
