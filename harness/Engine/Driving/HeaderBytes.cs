using System.Text;

namespace Conformance.Engine.Driving;

/// <summary>Writes header values as UTF-8, and a header that stands twice in two lines: the client itself would join them into one.</summary>
internal sealed class HeaderBytes(string name) : Encoding
{
    /// <summary>Between the values of two lines; no header's own value has it.</summary>
    public const char NextLine = '\u001e';

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(Lines(chars.AsSpan(index, count)));

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(Lines(chars.AsSpan(charIndex, charCount)), bytes.AsSpan(byteIndex));

    // What the client calls; the base class would allocate an array as large as all the space that is left.
    public override int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes) =>
        chars.Contains(NextLine) ? UTF8.GetBytes(Lines(chars), bytes) : UTF8.GetBytes(chars, bytes);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount) * (name.Length + 4);

    public override int GetCharCount(byte[] bytes, int index, int count) => UTF8.GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => UTF8.GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

    private string Lines(ReadOnlySpan<char> value) => value.ToString().Replace($"{NextLine}", $"\r\n{name}: ", StringComparison.Ordinal);
}
