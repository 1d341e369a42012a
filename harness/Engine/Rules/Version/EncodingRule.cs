using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Version;

/// <summary>Base of the rules that hold error bodies to the encoding of the API version that was asked for.</summary>
internal abstract class EncodingRule : ExchangeRule
{
    protected abstract bool Concerns(ApiVersion version);

    public override bool AppliesTo(Exchange exchange) =>
        exchange.IsContractError() && exchange.CanHaveBody() && Concerns(exchange.Version) && exchange.Version.Errors.Covers(exchange.Response!.Status)
        // A 4xx without any code breaks another clause, whatever its shape.
        && (exchange.Error?.Code is not null || exchange.Version.Errors.Code is null || exchange.Response.IsServerError);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Body is not { } body)
            return [Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} with a body that is no JSON")];
        var misfits = exchange.Contract.Schemas.Check(exchange.Version.Errors.Schema, body);
        return misfits.Count == 0 ? [] : [Broken(
            exchange,
            $"{exchange.Subject} answered {exchange.Seen()} with an error body that is not of API version {exchange.Version}: {string.Join("; ", misfits.Take(3))}")
            with { Cause = string.Join('\n', misfits) }];
    }
}
