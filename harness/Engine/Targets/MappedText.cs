using System.Text;

namespace Conformance.Engine.Targets;

/// <summary>A text made out of another, and where each of its letters stands in that one.</summary>
internal sealed class MappedText
{
    private readonly List<Run> runs;

    private MappedText(string text, List<Run> runs)
    {
        Text = text;
        this.runs = runs;
    }

    public string Text { get; }

    /// <param name="original">The text to make it of.</param>
    /// <param name="pieces">Pieces of it in their order, each with what stands for it.</param>
    public static MappedText Replace(string original, IEnumerable<(int Start, int End, string Instead)> pieces)
    {
        var text = new StringBuilder(original.Length);
        var runs = new List<Run>();
        var at = 0;
        foreach (var (start, end, instead) in pieces)
        {
            Copy(start);
            runs.Add(new Run(text.Length, start, IsCopied: false));
            text.Append(instead);
            at = end;
        }

        Copy(original.Length);
        runs.Add(new Run(text.Length, original.Length, IsCopied: true));
        return new MappedText(text.ToString(), runs);

        void Copy(int end)
        {
            runs.Add(new Run(text.Length, at, IsCopied: true));
            text.Append(original, at, end - at);
        }
    }

    public SecretHit InOriginal(SecretHit hit) => hit with { Start = Origin(hit.Start), End = Origin(hit.End) };

    private int Origin(int index)
    {
        var (low, high) = (0, runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = runs[middle].At <= index ? (middle, high) : (low, middle - 1);
        }

        return runs[low].Origin + (runs[low].IsCopied ? index - runs[low].At : 0);
    }

    /// <summary>Letters that were taken over one by one, or stand all of them for one piece.</summary>
    private readonly record struct Run(int At, int Origin, bool IsCopied);
}
