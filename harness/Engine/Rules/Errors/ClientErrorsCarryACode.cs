using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>All responses that end in 4XX include a textual code.</summary>
internal sealed class ClientErrorsCarryACode : ExchangeRule
{
    public override string Clause => "errors.code-present";

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Response.IsClientError: true, Version.Errors.Code: not null } && exchange.IsContractError() && exchange.CanHaveBody();

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Error?.Code is null)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} without an error code{What(exchange)}");
    }

    private static string What(Exchange exchange) => exchange.Body is null
        ? ": the body is no JSON"
        : exchange.Body.Text("error") is { } error && error.Length < 60 ? $" (the body says error \"{error}\")" : "";
}
