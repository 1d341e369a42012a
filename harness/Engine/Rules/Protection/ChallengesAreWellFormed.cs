using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>challenge = auth-scheme [ 1*SP ( token68 / #auth-param ) ]</summary>
internal sealed class ChallengesAreWellFormed : ExchangeRule
{
    public override string Clause => "challenge.syntax";

    public override bool AppliesTo(Exchange exchange) => exchange.Response is { } response && Challenge.IsIn(response);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (Challenge.Of(exchange.Response!) is null)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} with a WWW-Authenticate header that is no list of challenges");
    }
}
