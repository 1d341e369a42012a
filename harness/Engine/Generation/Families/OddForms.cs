using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>
/// Odd bodies where the server reads a form. The contract fixes only that
/// "The cause of this error should not be situations arising from … sending inputs that crash the server".
/// </summary>
internal sealed class OddForms : OperationFamily
{
    private const string Form = "application/x-www-form-urlencoded";

    protected override string Name => "form";

    protected override IEnumerable<DerivedCase> Of(Contract contract, Operation operation)
    {
        if (operation is not { ReadsBody: true, Body.MediaType: Form })
            yield break;
        yield return Odd("none", "no body and no content type", (_, _) => Payload.None);
        yield return Odd("empty", "an empty form", (_, _) => Payload.Text("", Form));
        yield return Odd("bad-escape", "a form with escapes that are none", (text, _) => Payload.Text(text + "&a=%zz&b=%", Form));
        yield return Odd("nul", "a form with a NUL", (text, _) => Payload.Text(text + "&a=%00&%00=b", Form));
        yield return Odd("invalid-utf-8", "a form with bytes that are no UTF-8", (text, _) => Payload.Text(text + "&a=%ff%c0%80", Form));
        yield return Odd("twice", "every member of the form stands twice", (text, _) => Payload.Text($"{text}&{text}", Form));
        yield return Odd("long", "a form with ten thousand letters in a member", (text, _) => Payload.Text($"{text}&a={new string('a', 10_000)}", Form));
        yield return Odd("json", "the body is JSON", (_, any) => Payload.Json(RightRequest.Body(operation, any)));

        DerivedCase Odd(string detail, string sentence, Func<string, Any, Payload> spoil) =>
            Case(operation, detail, sentence, Expectation.Answer) with
            {
                Body = any => spoil(RightRequest.Encoded(RightRequest.Body(operation, any)), any),
            };
    }
}
