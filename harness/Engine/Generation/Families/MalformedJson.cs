using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>The body is no JSON text, or none that holds members.</summary>
internal sealed class MalformedJson : BodyFamily
{
    /// <summary>"Inputs (body, headers) and their contents are not valid as a whole": each from a right body's text.</summary>
    private static readonly (string Detail, string Sentence, Func<string, string> Spoil)[] Broken =
    [
        ("cut-off", "the JSON body breaks off", text => text.Length > 2 ? text[..^2] : text[..^1]),
        ("trailing-garbage", "more follows the JSON body", text => text + "}x"),
        ("single-quotes", "the JSON body has single quotes", _ => "{'a': 'b'}"),
        ("bare-word", "the body is a bare word", _ => "conformance"),
        ("not-a-number", "a value in the JSON body is NaN", text => With(text, "NaN")),
        ("is-array", "the body is an array", _ => "[]"),
        ("is-string", "the body is a string", _ => "\"conformance\""),
        ("is-number", "the body is a number", _ => "42"),
    ];

    /// <summary>Rarer ones.</summary>
    private static readonly (string Detail, string Sentence, Func<string, string> Spoil)[] Rare =
    [
        ("two-texts", "two JSON bodies, one behind the other", text => text + text),
        ("leading-zero", "a number in the JSON body has a leading zero", text => With(text, "01")),
        ("trailing-comma", "a comma stands before the JSON body's last brace", text => With(text, "1,")),
        ("unquoted-name", "a name in the JSON body has no quotes", _ => "{a: 1}"),
        ("raw-control-character", "a string in the JSON body has a raw line feed", text => With(text, "\"a\nb\"")),
        ("is-array-of-objects", "the body is an array of objects", text => $"[{text}]"),
        ("is-boolean", "the body is a boolean", _ => "true"),
    ];

    protected override string Name => "json";

    protected override IEnumerable<DerivedCase> OfBody(Contract contract, Operation operation)
    {
        var expected = Expected.Undecodable(operation);
        foreach (var (detail, sentence, spoil) in Broken.Concat(Deal.Out(Rare, 1, operation.Id)))
            yield return Case(operation, detail, sentence, expected, any => Payload.Text(spoil(RightRequest.Body(operation, any).ToJsonString())));

        // Servers that decode into a record read null as one without members; RFC 8259 does not forbid it.
        yield return Case(operation, "is-null", "the body is null", Expected.Questionable(operation), _ => Payload.Json((JsonNode?)null));
    }

    private static string With(string text, string value) =>
        $"{text[..^1]}{(text.Length > 2 ? "," : "")}\"conformance_extra\":{value}}}";
}
