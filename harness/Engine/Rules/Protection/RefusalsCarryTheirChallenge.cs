using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>A refusal that is promised with a challenge has one.</summary>
internal sealed class RefusalsCarryTheirChallenge : RefusalRule
{
    public override string Clause => "refusal.challenge";

    protected override bool Fits(Exchange exchange) => exchange.Response!.Status == 401 && Promised(exchange).Any(refusal => refusal is { Status: 401, Challenge: not null });

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!Challenge.IsIn(exchange.Response!))
            yield return Broken(exchange, $"{exchange.Subject} answered 401 without WWW-Authenticate to a request without what {Schemes(exchange)} demands");
    }
}
