namespace Conformance.Cli.Usage;

/// <summary>What somebody may have meant.</summary>
internal static class Suggest
{
    /// <summary><c> – did you mean 'run'?</c>, or nothing where nothing is near.</summary>
    public static string DidYouMean(string given, IEnumerable<string> known) =>
        Nearest(given, known) is { } near ? $" – did you mean '{near}'?" : "";

    public static string? Nearest(string given, IEnumerable<string> known) => known
        .Select(word => (Word: word, Distance: Distance(given.ToLowerInvariant(), word.ToLowerInvariant())))
        .Where(pair => pair.Distance <= Math.Max(1, Math.Min(given.Length, pair.Word.Length) / 3))
        .OrderBy(pair => pair.Distance)
        .ThenBy(pair => pair.Word, StringComparer.Ordinal)
        .Select(pair => pair.Word)
        .FirstOrDefault();

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that make one of the other.</summary>
    public static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[one.Length, other.Length];
    }
}
