using System.Buffers;
using System.Text;

namespace Conformance.Engine.Targets;

/// <summary>Text that hexadecimal digits spell, as databases and dumps write bytes.</summary>
internal static class HexText
{
    /// <returns>Null where it spells no text.</returns>
    public static string? Read(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 != 0)
            return null;
        var bytes = ArrayPool<byte>.Shared.Rent(word.Length / 2);
        try
        {
            return Convert.FromHexString(word, bytes, out _, out var written) == OperationStatus.Done && Base64Text.IsText(bytes.AsSpan(0, written)) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
