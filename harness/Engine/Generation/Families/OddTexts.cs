using System.Text;
using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>
/// Well-formed JSON whose strings hold what databases, validators and terminals stumble over. The contract fixes only that
/// "The cause of this error should not be situations arising from … sending inputs that crash the server".
/// </summary>
internal sealed class OddTexts : BodyFamily
{
    private const string Slot = "conformance-odd-text-slot";

    /// <summary>What no text column takes: tried on every string. As written in JSON.</summary>
    private static readonly (string Detail, string Sentence, string Literal) Nul = ("nul", "has a NUL", @"a\u0000b");

    private static readonly (string Detail, string Sentence, string Literal)[] Others =
    [
        ("lone-surrogate", "has half a surrogate pair", @"a\ud800b"),
        ("right-to-left", "has a right-to-left override", @"a\u202eb"),
        ("combining", "has a letter under two hundred combining marks", "a" + string.Concat(Enumerable.Repeat(@"\u0301", 200))),
        ("emoji", "is emoji", "\U0001F468\u200D\U0001F469\u200D\U0001F467"),
        ("full-width", "is of full-width letters", "\uFF41\uFF42\uFF43\uFF20\uFF44"),
        ("noncharacter", "has the noncharacter U+FFFF", @"a\uffffb"),
        ("quotes", "has quotes and a comment mark of SQL", @"a'\""--;"),
        ("placeholders", "has what templates and formatters expand", "%s%n{{7*7}}${7*7}"),
    ];

    protected override string Name => "text";

    protected override IEnumerable<DerivedCase> OfBody(Contract contract, Operation operation)
    {
        foreach (var (name, _) in Members.Of(operation.BodySchema()).Where(member => member.Value.Type == "string"))
        {
            yield return Odd(operation, name, Nul);
            foreach (var odd in Deal.Out(Others, 1, $"{operation.Id}/{name}"))
                yield return Odd(operation, name, odd);
        }
    }

    private DerivedCase Odd(Operation operation, string name, (string Detail, string Sentence, string Literal) odd) =>
        Case(operation, $"{name}.{odd.Detail}", $"`{name}` {odd.Sentence}", Expectation.Answer, any =>
        {
            var body = RightRequest.Body(operation, any, name);
            var isUnique = Members.Of(operation.BodySchema()).Any(member => member.Key == name && member.Value.IsUnique);
            body[name] = isUnique ? Slot + any.Unique() : Slot;
            // Half a pair cannot be held by a string, only written: so it comes in after the writer is done.
            return Payload.Text(Encoding.UTF8.GetString(Payload.Json((JsonNode)body).Bytes!).Replace(Slot, odd.Literal, StringComparison.Ordinal));
        });
}
