using System.Text;
using Conformance.ReferenceServers.SupabaseAuth.Security;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class TotpTests
{
    // RFC 6238, appendix B, the last six of eight digits.
    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void Codes_are_those_of_the_rfc(long seconds, string code) =>
        Assert.That(Totp.Code(Base32.Encode("12345678901234567890"u8), DateTime.UnixEpoch.AddSeconds(seconds)), Is.EqualTo(code));

    [TestCase("", "")]
    [TestCase("f", "MY")]
    [TestCase("foob", "MZXW6YQ")]
    [TestCase("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_rfc(string text, string encoded)
    {
        Assert.That(Base32.Encode(Encoding.ASCII.GetBytes(text)), Is.EqualTo(encoded));
        Assert.That(Encoding.ASCII.GetString(Base32.Decode(encoded)), Is.EqualTo(text));
    }
}
