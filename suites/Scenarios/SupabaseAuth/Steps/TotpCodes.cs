using System.Globalization;
using System.Security.Cryptography;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>RFC 6238 with SHA-1, 30 seconds and six digits, as every authenticator app does.</summary>
internal static class TotpCodes
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Window = 30;

    /// <summary>Too close to the end of a window a code might be stale on arrival: then wait for the next.</summary>
    private const int Margin = 3;

    public static async Task<string> TotpCodeAsync(this Stage stage, string secret)
    {
        var left = Window - DateTimeOffset.UtcNow.ToUnixTimeSeconds() % Window;
        if (left < Margin)
            await Task.Delay(TimeSpan.FromSeconds(left), stage.Cancellation);
        return stage.Volatile(Code(secret, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / Window));
    }

    /// <summary>A code of the right form that is right neither now nor in the windows beside.</summary>
    public static async Task<string> WrongTotpCodeAsync(this Stage stage, string secret)
    {
        _ = await stage.TotpCodeAsync(secret);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds() / Window;
        var near = Enumerable.Range(-2, 5).Select(offset => Code(secret, now + offset)).ToHashSet();
        return Enumerable.Range(0, near.Count + 1).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).First(code => !near.Contains(code));
    }

    private static string Code(string secret, long window)
    {
        var counter = BitConverter.GetBytes(window);
        if (BitConverter.IsLittleEndian)
            Array.Reverse(counter);
        var hash = HMACSHA1.HashData(Decode(secret), counter);
        var offset = hash[^1] & 0xF;
        var number = ((hash[offset] & 0x7F) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in text.TrimEnd('='))
        {
            buffer = (buffer << 5 | Base32.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return [.. bytes];
    }
}
