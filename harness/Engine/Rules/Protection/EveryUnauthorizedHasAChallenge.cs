using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>Whoever raises a 401, it is to say how to do better.</summary>
internal sealed class EveryUnauthorizedHasAChallenge : ExchangeRule
{
    public override string Clause => "challenge.on-every-401";

    // Where the challenge is the server's own promise, that is another rule's matter.
    public override bool AppliesTo(Exchange exchange) =>
        exchange.Response is { Status: 401 }
        && !(exchange.HasOwnForm() && Presented.Refusals(exchange, Presented.Unmet(exchange)).Any(refusal => refusal is { Status: 401, Challenge: not null }));

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!Challenge.IsIn(exchange.Response!))
            yield return Broken(exchange, $"{exchange.Subject} answered 401 without WWW-Authenticate");
    }
}
