using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace Conformance.Engine.Targets;

/// <summary>Text that base64 or base64url spells; most words that might be base64 spell none, and that is to be told without ado.</summary>
internal static class Base64Text
{
    /// <param name="word">Without padding.</param>
    /// <returns>Null where it spells no text.</returns>
    public static string? Read(ReadOnlySpan<char> word)
    {
        // Four letters spell three bytes: one letter over spells nothing.
        if (word.Length % 4 == 1)
            return null;
        var letters = ArrayPool<char>.Shared.Rent(word.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(word.Length);
        try
        {
            var url = letters.AsSpan(0, word.Length);
            word.Replace(url, '+', '-');
            url.Replace('/', '_');
            return Base64Url.TryDecodeFromChars(url, bytes, out var written) && IsText(bytes.AsSpan(0, written)) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
        }
        catch (FormatException)
        {
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Whether bytes are UTF-8 and nothing that no text has.</summary>
    internal static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var each in bytes)
        {
            if (each == 0x7F || (each < 0x20 && !char.IsWhiteSpace((char)each)))
                return false;
        }

        return Utf8.IsValid(bytes);
    }
}
