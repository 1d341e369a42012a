using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>An OAuth client acts on the parameter "error" and on nothing else.</summary>
internal sealed class OAuthErrorsNameTheirReason : ExchangeRule
{
    public override string Clause => "errors.oauth-reason";

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { IsProbe: true, Error.OAuthError: not null, Expected.OAuthErrors.Count: > 0, Scenario: not null } && !Excuses.Has(exchange);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var error = exchange.Error!.OAuthError!;
        if (!exchange.Expected!.OAuthErrors.Contains(error))
            yield return new Breach(
                $"{exchange.Subject} answered with error {error} where the condition is {string.Join(" or ", exchange.Expected.OAuthErrors)}",
                $"{exchange.Scenario} {error}");
    }
}
