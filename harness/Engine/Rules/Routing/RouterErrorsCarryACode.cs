using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Routing;

/// <summary>"All responses that end in a 4XX" have a code; whether that means those that reach no operation, the text leaves open.</summary>
internal sealed class RouterErrorsCarryACode : ExchangeRule
{
    private const string Router = "no operation";

    public override string Clause => "routing.code-present";

    public override bool AppliesTo(Exchange exchange) => exchange is { OffContract: true, Response.IsClientError: true, Version.Errors.Code: not null } && exchange.CanHaveBody();

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Error?.Code is null)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} without an error code") with { Subject = Router };
    }
}
