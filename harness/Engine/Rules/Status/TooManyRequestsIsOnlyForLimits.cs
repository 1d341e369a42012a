using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>429 is for rate limiting and nothing else.</summary>
internal sealed class TooManyRequestsIsOnlyForLimits : ExchangeRule
{
    public override string Clause => "status.429-only-limits";

    public override bool AppliesTo(Exchange exchange) => exchange.Response?.Status == 429 && exchange.Catalogued() is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Catalogued()!.Category != Category.RateLimited)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}: the code is no rate limit");
    }
}
