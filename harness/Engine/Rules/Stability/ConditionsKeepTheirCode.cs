using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Stability;

/// <summary>A condition that has a code keeps it: clients rely on nothing else.</summary>
internal sealed class ConditionsKeepTheirCode : ExchangeRule
{
    public override string Clause => "stability.condition-code";

    // A 500 breaks another clause, whatever it says.
    public override bool AppliesTo(Exchange exchange) =>
        exchange.Response?.Status != 500 &&
        exchange is { IsProbe: true, Error.Code: not null, Expected.Codes.Count: > 0, Scenario: not null } && !Excuses.Has(exchange);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var code = exchange.Error!.Code!;
        if (!exchange.Expected!.Codes.Contains(code) && exchange.Catalogued() is { Placeholder: false })
            yield return new Breach(
                $"{exchange.Subject} answered {exchange.Seen()} where the condition has the code {string.Join(" or ", exchange.Expected.Codes)}",
                $"{exchange.Scenario} {code}");
    }
}
