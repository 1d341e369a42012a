using System.Buffers;

namespace Conformance.Engine.Targets;

/// <summary>Where the next of some letters stands, asked for ever later places: each stretch of a text is looked through once, however often it is asked.</summary>
internal sealed class NextOf(string text, SearchValues<char> letters)
{
    private int from;
    private int found = -1;

    /// <returns>The text's length where none follows.</returns>
    public int At(int place)
    {
        if (place < from || place > found)
        {
            from = place;
            found = text.AsSpan(place).IndexOfAny(letters) is var next and >= 0 ? place + next : text.Length;
        }

        return found;
    }
}
