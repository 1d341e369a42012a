using Conformance.Engine.Contracts.Agreements;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>The level and the methods that a token claims are those by which its bearer has just signed in.</summary>
internal sealed class TokensSayHowSomebodySignedIn : TokenRule
{
    public override string Clause => "tokens.how-signed-in";

    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && Outcomes(exchange).Any();

    public override IEnumerable<Breach> Check(Exchange exchange) => Outcomes(exchange)
        .Where(outcome => exchange.Contract.Schemas.CheckInline(outcome.Claims!.Value, Claims(exchange)!.Value).Count > 0)
        .Select(outcome => new Breach($"{exchange.Subject} brings a token that does not say that {outcome.Says}", outcome.Says));

    private static IEnumerable<Outcome> Outcomes(Exchange exchange) =>
        exchange.Contract.Agreements.Outcomes[exchange.Operation!.Id].Where(outcome => outcome.Claims is not null);
}
