using System.Text;

namespace Conformance.Engine.Reporting;

/// <summary>Text from a server in Markdown: shown, never obeyed.</summary>
internal static class Markdown
{
    private const string Special = @"\`*{}[]<>#|~&";

    public static string Text(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var letter in Words.Line(text, 500))
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
                safe.Append('\\');
            safe.Append(letter);
        }

        return safe.ToString();
    }
}
