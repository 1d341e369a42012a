using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>RFC 6749 §5.2: the response has the parameter "error". The contract's own encoding is accepted, too.</summary>
internal sealed class OAuthErrorsHaveTheirShape : ExchangeRule
{
    private const string Schema = "error.oauth";

    public override string Clause => "errors.oauth-shape";

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Operation.Errors: ErrorForm.OAuth, Response.IsClientError: true } && exchange.CanHaveBody() && exchange.Contract.Schemas.Contains(Schema);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var schemas = exchange.Contract.Schemas;
        if (exchange.Body is not { } body)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} with a body that is no JSON");
        else if (schemas.Check(Schema, body).Count > 0 && schemas.Check(exchange.Version.Errors.Schema, body).Count > 0)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} with a body that has neither the parameter \"error\" nor an error code");
    }
}
