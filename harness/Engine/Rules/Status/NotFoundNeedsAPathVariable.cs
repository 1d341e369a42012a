using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>404 says that the path names something that cannot be identified; a path without variables names nothing.</summary>
internal sealed class NotFoundNeedsAPathVariable : ExchangeRule
{
    public override string Clause => "status.404-needs-path-variable";

    public override bool AppliesTo(Exchange exchange) => exchange is { Response.Status: 404, OffContract: false };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!exchange.Operation!.HasPathVariables)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}, but its path has no variables");
    }
}
