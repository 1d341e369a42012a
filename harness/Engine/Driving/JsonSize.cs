using System.Text.Json;

namespace Conformance.Engine.Driving;

/// <summary>How many values a body has: a few million of them, of two bytes each, would keep every rule busy for minutes.</summary>
internal static class JsonSize
{
    /// <summary>Ten times what the longest honest list has.</summary>
    public const int Most = 200_000;

    public static bool IsBeyond(ReadOnlySpan<byte> body)
    {
        // Each value takes at least a byte, and one that parts it from the next.
        if (body.Length <= 2 * Most)
            return false;
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 128 });
            var count = 0;
            while (reader.Read())
            {
                if (++count > Most)
                    return true;
            }

            return false;
        }
        catch (JsonException)
        {
            // It is no JSON; that is for the rules to say.
            return false;
        }
    }
}
