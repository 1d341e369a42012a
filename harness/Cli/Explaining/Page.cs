using System.Text;
using Conformance.Engine.Contracts;

namespace Conformance.Cli.Explaining;

/// <summary>A page of an explanation: a heading, and lines of a name and what it is.</summary>
internal sealed class Page(string kind, string id)
{
    private readonly StringBuilder text = new StringBuilder().AppendLine($"{kind} {id}");

    public Page Add(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.AppendLine($"  {name,-9} {value.ReplaceLineEndings("\n            ")}");
        return this;
    }

    public Page AddList(string name, IReadOnlyCollection<string> values, int most = 12) => Add(
        name,
        string.Join('\n', values.Take(most)) + (values.Count > most ? $"\n… and {values.Count - most} more" : ""));

    public override string ToString() => text.ToString();

    public static string Level(Severity severity) => severity == Severity.Fail ? "must: breaking it fails a case" : "should: breaking it warns";

    public static string Statuses(Contract contract, Category category) => string.Join(" or ", contract.Policy.For(category));
}
