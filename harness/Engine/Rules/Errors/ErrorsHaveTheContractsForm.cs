using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>What a client did wrong is told in the form that the contract has for errors.</summary>
internal sealed class ErrorsHaveTheContractsForm : ExchangeRule
{
    public override string Clause => "errors.detail";

    public override bool AppliesTo(Exchange exchange) => exchange is { Response.IsClientError: true } && exchange.CanHaveBody();

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!exchange.HasOwnForm())
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} with {(exchange.Body is null ? "no JSON" : $"a body that is not of the form {{\"{exchange.Version.Errors.Message}\": …}}")}");
    }
}
