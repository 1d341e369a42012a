using System.Collections.Concurrent;
using System.Text;

namespace Conformance.Engine.Targets;

/// <summary>
/// Takes secrets out of everything that is written or printed: by value (credentials given, secrets that went to and fro),
/// by the name of the member that holds them, and by shape (a JWT, an API key, a hash); as they are, and as URLs, JSON, HTML, base64 and hexadecimal digits write them.
/// </summary>
public sealed class Redactor
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Mask = "***";

    /// <summary>How often a text may be escaped: a URL in a query in a string of JSON.</summary>
    internal const int Levels = 3;

    private const int LongestSeen = 8 * 1024;

    /// <summary>A member of this length or more is a picture or the like; what is secret as a whole is not searched again for every escape in it.</summary>
    private const int LongMember = 2 * 1024;

    /// <summary>To search a text takes many times its size: of those from here on only one is searched at a time.</summary>
    private const int Long = 128 * 1024;

    private static readonly Lock Searching = new();

    private readonly SecretValues values = new();
    private readonly ConcurrentDictionary<string, bool> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers a secret; its label names it where a reader has to supply it, such as <c>SERVICE_KEY</c>.</summary>
    public void Learn(string? value, string label)
    {
        if (value is { Length: >= SecretValues.Shortest })
            values.Add(value, label);
    }

    /// <summary>Remembers that what stands under a name is a secret, right or nearly right: a query parameter, cookie or header of the server's own.</summary>
    public void LearnName(string name) => names.TryAdd(name, true);

    /// <summary>Whether what stands under a name is a secret.</summary>
    public bool IsSecret(string name) => names.ContainsKey(name) || SecretNames.Contain(name);

    /// <summary>The text without secrets.</summary>
    public string Clean(string text) => Clean(text, _ => Mask);

    /// <summary>The text with each secret replaced by what <paramref name="replacement"/> makes of its label.</summary>
    public string Clean(string text, Func<string, string> replacement)
    {
        if (text.Length < Long)
            return CleanNow(text, replacement);
        lock (Searching)
            return CleanNow(text, replacement);
    }

    private string CleanNow(string text, Func<string, string> replacement)
    {
        var clean = new StringBuilder();
        var at = 0;
        foreach (var hit in Merged(Hits(text, Levels)))
        {
            clean.Append(text, at, hit.Start - at).Append(replacement(values.LabelOf(text[hit.Start..hit.End]) ?? hit.Label));
            at = hit.End;
        }

        return at == 0 ? text : clean.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>
    /// Remembers a secret that was seen under its name, so that it is known elsewhere, too. A word that anybody could have written
    /// is not: it would be taken out of every sentence.
    /// </summary>
    internal void LearnSeen(string value, string label)
    {
        // Tokens are known by their shape, and there are too many of them.
        if (value.Length is < SecretValues.Shortest or > LongestSeen || value.StartsWith("eyJ", StringComparison.Ordinal) || value.Contains("://", StringComparison.Ordinal))
            return;
        if (value.Any(char.IsAsciiDigit) && !value.Any(char.IsWhiteSpace) && !value.Contains(Mask, StringComparison.Ordinal) && value.Distinct().Skip(2).Any())
            values.Add(value, label);
    }

    /// <summary>The secrets in a text, as they are written there.</summary>
    /// <param name="levels">How often what holds them may be escaped.</param>
    internal IReadOnlyDictionary<string, string> Find(string text, int levels = Levels)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (text.Length < Long)
            Add();
        else
            lock (Searching)
                Add();
        return found;

        void Add()
        {
            foreach (var hit in Hits(text, levels))
                found.TryAdd(text[hit.Start..hit.End], hit.Label);
        }
    }

    private IEnumerable<SecretHit> Hits(string text, int levels)
    {
        if (text.Length < LongMember)
            return HitsInAll(text, levels);
        var members = SecretPatterns.Members(text, IsSecret).Where(hit => hit.Length >= LongMember).ToList();
        if (members.Count == 0)
            return HitsInAll(text, levels);
        var rest = MappedText.Replace(text, members.Select(hit => (hit.Start, hit.End, "\n")));
        return members.Concat(HitsInAll(rest.Text, levels).Select(rest.InOriginal));
    }

    private IEnumerable<SecretHit> HitsInAll(string text, int levels)
    {
        if (text.Length < SecretValues.Shortest)
            yield break;
        foreach (var hit in SecretPatterns.In(text, IsSecret).Concat(values.In(text)))
            yield return hit;
        if (levels == 0)
            yield break;
        foreach (var (word, plain) in SecretPatterns.Encoded(text))
        {
            if (Hits(plain, 0).Any())
                yield return word;
        }

        if (Unescaped.Of(text) is not { } unescaped)
            yield break;
        foreach (var hit in Hits(unescaped.Text, levels - 1))
            yield return unescaped.InOriginal(hit);
    }

    /// <summary>What overlaps is one, named after the longest.</summary>
    private static List<SecretHit> Merged(IEnumerable<SecretHit> hits)
    {
        var merged = new List<SecretHit>();
        foreach (var hit in hits.Where(hit => hit.Length > 0).OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End))
        {
            if (merged.Count > 0 && merged[^1] is var last && hit.Start < last.End)
                merged[^1] = last with { End = Math.Max(last.End, hit.End), Label = hit.Length > last.Length ? hit.Label : last.Label };
            else
                merged.Add(hit);
        }

        return merged;
    }
}
