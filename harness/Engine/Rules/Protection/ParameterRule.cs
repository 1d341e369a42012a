using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>Base of the rules about parameters without which a challenge cannot be answered.</summary>
internal abstract class ParameterRule(string scheme, params IReadOnlyList<string> needed) : ExchangeRule
{
    public override bool AppliesTo(Exchange exchange) => Challenges(exchange).Any();

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        foreach (var name in Challenges(exchange).SelectMany(challenge => needed.Except(challenge.Parameters.Keys)).Distinct())
            yield return new Breach($"{exchange.Subject} challenges with {scheme} without {name}", $"{scheme} without {name}");
    }

    private IEnumerable<Challenge> Challenges(Exchange exchange) =>
        exchange.Response is { } response ? (Challenge.Of(response) ?? []).Where(challenge => challenge.Is(scheme)) : [];
}
