using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>Who can rely on the header on one error must be able to on every error.</summary>
internal sealed class CodeHeaderIsThereThroughout : ExchangeRule
{
    public override string Clause => "errors.header-everywhere";

    // Releases before the header came send it never: nothing was promised then.
    public override bool AppliesTo(Exchange exchange) =>
        (exchange.SendsCodeHeader || exchange.Version.Errors.HasCodeHeader) && exchange.IsContractError() && exchange.Error is { InRedirect: false, Code: not null };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Response!.Header(exchange.Contract.ErrorCodeHeader!) is null)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} without {exchange.Contract.ErrorCodeHeader}{(exchange.SendsCodeHeader ? ", which it sends with other errors" : "")}");
    }
}
