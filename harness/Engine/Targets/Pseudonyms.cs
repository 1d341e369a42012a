using System.Security.Cryptography;
using System.Text;

namespace Conformance.Engine.Targets;

/// <summary>
/// A stand-in for each secret, of the same shape and length: the same secret always gets the same one, so that what is
/// judged by equality and form can still be judged. A JWT keeps its claims and loses its signature.
/// </summary>
internal sealed class Pseudonyms
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    // Those of base32, so that a TOTP secret stays one.
    private const string Digits = "234567";
    private const string HexLetters = "abcdef";

    // Known to this process only: nobody can try out which secret a stand-in stands for.
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public string Of(string secret)
    {
        if (secret.StartsWith("eyJ", StringComparison.Ordinal) && secret.Split('.') is [var header, var claims, var signature])
            return $"{header}.{claims}.{Shaped(signature, secret)}";
        // A picture of a secret: what it shows cannot be changed letter by letter.
        if (secret.StartsWith("data:", StringComparison.Ordinal))
            return secret[..Math.Min(secret.Length, secret.IndexOf(',', StringComparison.Ordinal) + 1)] + "taken-out";
        return Shaped(secret, secret);
    }

    private string Shaped(string text, string secret)
    {
        var hexadecimal = text.All(letter => char.IsAsciiHexDigitLower(letter) || letter == '-');
        var stream = Stream(secret, text.Length);
        var shaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            // A percent-encoded byte stays one.
            if (text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]))
            {
                shaped.Append(text, at, 3);
                at += 2;
            }
            else
            {
                shaped.Append(Like(text[at], stream[at], hexadecimal));
            }
        }

        return shaped.ToString();
    }

    private static char Like(char letter, byte drawn, bool hexadecimal) => letter switch
    {
        _ when char.IsAsciiDigit(letter) => Digits[drawn % Digits.Length],
        _ when hexadecimal && char.IsAsciiHexDigitLower(letter) => HexLetters[drawn % HexLetters.Length],
        _ when char.IsAsciiLetterLower(letter) => Lower[drawn % Lower.Length],
        _ when char.IsAsciiLetterUpper(letter) => Upper[drawn % Upper.Length],
        _ => letter,
    };

    private byte[] Stream(string secret, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Math.Clamp(length, 1, 255 * 32), info: Encoding.UTF8.GetBytes(secret)) is var drawn && drawn.Length >= length
            ? drawn
            : [.. Enumerable.Repeat(drawn, (length / drawn.Length) + 1).SelectMany(bytes => bytes)];
}
