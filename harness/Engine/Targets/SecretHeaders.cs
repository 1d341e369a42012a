using Conformance.Engine.Generation;

namespace Conformance.Engine.Targets;

/// <summary>Secrets in headers.</summary>
internal static class SecretHeaders
{
    /// <summary>What is secret in the value; where the name says that all of it is: without its scheme or its cookie's name and attributes.</summary>
    public static IEnumerable<string> In(Redactor redactor, Header header, int levels) =>
        redactor.Find(header.Value, levels).Keys.Concat(redactor.IsSecret(header.Name) ? Whole(header) : []);

    private static IEnumerable<string> Whole(Header header)
    {
        if (header.Value.StartsWith("Digest", StringComparison.OrdinalIgnoreCase))
        {
            // Of its parameters only the proof is; realm and nonce stand in the challenge, too.
            return header.Value.Split(["response=\""], StringSplitOptions.None).Skip(1).Select(parameter => parameter.Split('"')[0]);
        }

        return header.Is("Cookie") || header.Is("Set-Cookie")
            ? header.Value.Split(';').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).Select(part => part[1])
            : header.Value.Split(' ').Where(word => !IsPlain(word));
    }

    /// <summary>A scheme's name, or a word in a token's place: replaced everywhere, it would spoil what has nothing to do with it.</summary>
    private static bool IsPlain(string word) => word.Length < 16 && word.All(letter => char.IsAsciiLetter(letter) || letter == '-');
}
