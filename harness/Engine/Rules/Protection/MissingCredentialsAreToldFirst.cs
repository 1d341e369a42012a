using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>Nothing of what an application knows is told to who has no credentials: the refusal is for their lack, and not for another reason.</summary>
internal sealed class MissingCredentialsAreToldFirst : ExchangeRule
{
    /// <summary>What may refuse before anybody asks for credentials: method, size, media type, JSON that cannot be parsed, limits.</summary>
    private static readonly HashSet<int> Before = [401, 403, 405, 406, 408, 411, 413, 414, 415, 417, 421, 422, 426, 429, 431];

    public override string Clause => "refusal.first";

    public override bool AppliesTo(Exchange exchange) =>
        exchange.Response is { IsClientError: true } && exchange.CanHaveBody() && exchange.HasOwnForm() && Presented.Refusals(exchange, Presented.Unmet(exchange)).Count > 0;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!Before.Contains(exchange.Response!.Status))
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} to a request without what {string.Join(" or ", Presented.Unmet(exchange))} demands, as if that had been there");
    }
}
