using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>The body is not there, or comes in an odd wrapping.</summary>
internal sealed class OddBodies : BodyFamily
{
    private const int Depth = 1000;
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly (string Detail, string Sentence, Func<Operation, Any, Payload> Make)[] Rare =
    [
        ("form-type", "the JSON body comes as a form", (operation, any) => Typed(operation, any, Form)),
        ("no-content-type", "the JSON body comes without content type", (operation, any) => Typed(operation, any, null)),
        ("form", "the body is a form", (operation, any) => Payload.Text(RightRequest.Encoded(RightRequest.Body(operation, any)), Form)),
        ("utf-16", "the JSON body is UTF-16", (_, _) => Bytes(Encoding.Unicode.GetBytes("""{"conformance_extra":1}"""))),
    ];

    protected override string Name => "body";

    protected override IEnumerable<DerivedCase> OfBody(Contract contract, Operation operation)
    {
        var schema = operation.BodySchema();
        var needsMembers = Members.Asked(schema).Any() || schema.MinProperties > 0;
        var questionable = Expected.Questionable(operation);
        var absent = needsMembers && !Expected.SharesRoute(contract, operation) ? Expected.Undecodable(operation) : questionable;

        yield return Case(operation, "none", "no body and no content type", absent, _ => Payload.None);
        yield return Case(operation, "empty", "an empty body", absent, _ => Payload.Text(""));
        yield return Case(operation, "no-members", "a JSON object without members", absent, _ => Payload.Text("{}"));

        yield return Case(operation, "plain-text", "the JSON body comes as text/plain", questionable, any => Typed(operation, any, "text/plain"));
        foreach (var (detail, sentence, make) in Deal.Out(Rare, 1, operation.Id))
            yield return Case(operation, detail, sentence, questionable, any => make(operation, any));

        yield return Case(operation, "byte-order-mark", "a byte order mark before the JSON body", questionable,
            any => Bytes([.. Encoding.UTF8.Preamble, .. Right(operation, any)]));
        yield return Case(operation, "invalid-utf-8", "a string in the JSON body has bytes that are no UTF-8", questionable,
            any => Bytes([.. Right(operation, any)[..^1], .. Comma(operation, any), .. "\"conformance_extra\":\""u8, 0xff, 0xc0, 0x80, .. "\"}"u8]));
        yield return Case(operation, "deep-nesting", "a member that nobody asked for nests a thousand levels deep", questionable,
            any => Bytes([.. Right(operation, any)[..^1], .. Comma(operation, any), .. "\"conformance_extra\":"u8,
                .. Enumerable.Repeat((byte)'[', Depth), .. Enumerable.Repeat((byte)']', Depth), (byte)'}']));
        yield return Case(operation, "duplicate-members", "every member of the JSON body stands twice", Expectation.Answer, any =>
        {
            var text = RightRequest.Body(operation, any).ToJsonString();
            return Payload.Text(text.Length > 2 ? $"{text[..^1]},{text[1..]}" : """{"conformance_extra":1,"conformance_extra":2}""");
        });
    }

    private static byte[] Right(Operation operation, Any any) => Payload.Json(RightRequest.Body(operation, any)).Bytes!;

    private static byte[] Comma(Operation operation, Any any) => RightRequest.Body(operation, any).Count > 0 ? [(byte)','] : [];

    private static Payload Bytes(byte[] bytes) => new(bytes, "application/json");

    private static Payload Typed(Operation operation, Any any, string? type) => new(Right(operation, any), type);
}
