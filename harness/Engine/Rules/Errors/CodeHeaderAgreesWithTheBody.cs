using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>Header and body name the same code.</summary>
internal sealed class CodeHeaderAgreesWithTheBody : ExchangeRule
{
    public override string Clause => "errors.header-agrees";

    public override bool AppliesTo(Exchange exchange) => exchange.IsContractError() && Header(exchange) is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.OwnCode() is { } code && Header(exchange) != code)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}, but {exchange.Contract.ErrorCodeHeader} says {Header(exchange)}");
    }

    private static string? Header(Exchange exchange) =>
        exchange.Contract.ErrorCodeHeader is { } name ? exchange.Response!.Header(name) : null;
}
