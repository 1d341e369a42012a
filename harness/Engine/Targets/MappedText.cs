using System.Text;

namespace Conformance.Engine.Targets;

/// <summary>A text made out of another, and where each of its letters stands in that one.</summary>
internal sealed class MappedText
{
    private readonly int[] origins;

    private MappedText(string text, int[] origins)
    {
        Text = text;
        this.origins = origins;
    }

    public string Text { get; }

    /// <param name="original">The text to make it of.</param>
    /// <param name="pieces">Pieces of it in their order, each with what stands for it.</param>
    public static MappedText Replace(string original, IEnumerable<(int Start, int End, string Instead)> pieces)
    {
        var text = new StringBuilder(original.Length);
        var origins = new List<int>(original.Length + 1);
        var at = 0;
        foreach (var (start, end, instead) in pieces)
        {
            Copy(start);
            text.Append(instead);
            origins.AddRange(Enumerable.Repeat(start, instead.Length));
            at = end;
        }

        Copy(original.Length);
        origins.Add(original.Length);
        return new MappedText(text.ToString(), [.. origins]);

        void Copy(int end)
        {
            text.Append(original, at, end - at);
            origins.AddRange(Enumerable.Range(at, end - at));
        }
    }

    public SecretHit InOriginal(SecretHit hit) => hit with { Start = origins[hit.Start], End = origins[hit.End] };
}
