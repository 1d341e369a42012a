using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>A token that is missing, malformed, expired, unsigned or another's opens nothing.</summary>
internal sealed class BadTokensOpenNothing : ExchangeRule
{
    public override string Clause => "security.token-refused";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Response: not null, Operation: { Security: not null } or { Schemes.Count: > 0 } or { IssuesTokens: true } } && Why(exchange) is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Error is null)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} although {Why(exchange)}");
    }

    private static string? Why(Exchange exchange)
    {
        if (exchange.Expected is { MaySucceed: false } expected)
            return expected.Categories.Contains(Category.MissingOrInvalidCredentials) ? "its credentials are missing or invalid" : null;
        return exchange.Expected is null ? RequestFaults.Credentials(exchange) : null;
    }
}
