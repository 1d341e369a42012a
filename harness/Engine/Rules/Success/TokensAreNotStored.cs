using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>RFC 6749 §5.1: a response that carries a token says that nobody may store it.</summary>
internal sealed class TokensAreNotStored : ExchangeRule
{
    public override string Clause => "token.no-store";

    public override bool AppliesTo(Exchange exchange) => exchange is { Response.IsSuccess: true } && exchange.Body.Text("access_token") is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Response!.Header("Cache-Control")?.Contains("no-store", StringComparison.OrdinalIgnoreCase) != true)
            yield return Broken(exchange, $"{exchange.Subject} answered with a token and without Cache-Control: no-store");
    }
}
