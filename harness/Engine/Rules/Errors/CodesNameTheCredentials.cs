using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>The code of a refusal tells what is wrong with the credentials that were sent, so far as their form tells it.</summary>
internal sealed class CodesNameTheCredentials : ExchangeRule
{
    public override string Clause => "errors.code-names-credentials";

    // Where a scenario names the codes, those are held to it by another rule.
    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Operation.Security: not null, IsGuarded: true, Expected: null or { Codes.Count: 0 } }
        && exchange.Catalogued() is { Category: Category.MissingOrInvalidCredentials }
        && Credentials.CodesFor(exchange).Count > 0;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!Credentials.CodesFor(exchange).Contains(exchange.Error!.Code!))
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} to credentials that call for {string.Join(" or ", Credentials.CodesFor(exchange))}");
    }
}
