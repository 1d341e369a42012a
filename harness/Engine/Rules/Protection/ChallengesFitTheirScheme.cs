using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>At least one challenge applies to the target resource: it is of the scheme that the operation asks for.</summary>
internal sealed class ChallengesFitTheirScheme : RefusalRule
{
    public override string Clause => "refusal.challenge-scheme";

    protected override bool Fits(Exchange exchange) =>
        exchange.Response!.Status == 401 && Challenge.Of(exchange.Response) is { Count: > 0 } && Expected(exchange).Count > 0;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var expected = Expected(exchange);
        var seen = Challenge.Of(exchange.Response!)!;
        if (!seen.Any(challenge => expected.Any(challenge.Is)))
            yield return new Breach(
                $"{exchange.Subject} challenges with {string.Join(", ", seen.Select(challenge => challenge.Scheme))} where {Schemes(exchange)} asks for {string.Join(" or ", expected)}",
                $"401 {seen[0].Scheme}");
    }

    /// <summary>A scheme of the application's own may be challenged for in its own way.</summary>
    private static IReadOnlyList<string> Expected(Exchange exchange)
    {
        var unmet = Presented.Unmet(exchange);
        return unmet.Any(scheme => scheme.Kind == SchemeKind.OtherHttp)
            ? []
            : [.. Presented.Refusals(exchange, unmet).Select(refusal => refusal.Challenge).OfType<string>().Distinct()];
    }
}
