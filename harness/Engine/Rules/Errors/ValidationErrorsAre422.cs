using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>A request that fails validation, and for nothing else, is answered 422.</summary>
internal sealed class ValidationErrorsAre422 : ExchangeRule
{
    /// <summary>Statuses by which something other than validation refused it first.</summary>
    private static readonly HashSet<int> Others = [401, 403, 404, 405, 413, 415, 429];

    public override string Clause => "validation.status";

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { IsProbe: true, Response.IsClientError: true, Expected.Categories: [Category.BadInput] } && !Others.Contains(exchange.Response.Status);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Response!.Status != 422)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} to a request that fails validation; that is 422");
    }
}
