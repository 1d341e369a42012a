using System.Security.Cryptography;
using System.Text;

namespace Conformance.Engine.Generation;

/// <summary>Hashes that are the same in every process, as <see cref="string.GetHashCode()"/> is not.</summary>
public static class Hash
{
    public static int Stable(string text) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Lower-case hexadecimal digits.</summary>
    public static string Short(string text, int digits) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];
}
