using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>An access token carries the documented claims in their documented types.</summary>
internal sealed class TokenClaimsFitTheirSchema : TokenRule
{
    private const string Schema = "access-token-claims";

    public override string Clause => "tokens.claims-shape";

    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && exchange.Contract.Schemas.Contains(Schema);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        foreach (var misfit in exchange.Contract.Schemas.Check(Schema, Claims(exchange)!.Value).DistinctBy(Place).Take(5))
            yield return new Breach($"{exchange.Subject} brings a token whose claims do not fit: {(misfit.Location.Length == 0 ? "they" : Place(misfit))} {misfit.Message}", $"{Place(misfit)} {misfit.Keyword}");
    }
}
