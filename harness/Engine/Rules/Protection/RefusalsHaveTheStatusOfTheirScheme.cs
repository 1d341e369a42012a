using System.Globalization;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>What does not meet a security scheme's demand is refused with the status that the version promises for the scheme.</summary>
internal sealed class RefusalsHaveTheStatusOfTheirScheme : RefusalRule
{
    public override string Clause => "refusal.status";

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var promised = Promised(exchange).Select(refusal => refusal.Status).Distinct().ToList();
        if (!promised.Contains(exchange.Response!.Status))
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} to a request without what {Schemes(exchange)} demands; {exchange.Version} promises {string.Join(" or ", promised.Select(status => status.ToString(CultureInfo.InvariantCulture)))}");
    }
}
