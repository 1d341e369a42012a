using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>Codes are not renamed: each is one of the published catalogue.</summary>
internal sealed class CodesAreInTheCatalogue : ExchangeRule
{
    public override string Clause => "errors.code-known";

    public override bool AppliesTo(Exchange exchange) => Code(exchange) is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!exchange.Contract.Codes.ContainsKey(Code(exchange)!))
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}: the catalogue has no such code");
    }

    private static string? Code(Exchange exchange) => exchange switch
    {
        { Error: { InRedirect: true, Code: { } code } } when code.Any(char.IsAsciiLetter) => code,
        _ when exchange.IsContractError() => exchange.OwnCode(),
        _ => null,
    };
}
