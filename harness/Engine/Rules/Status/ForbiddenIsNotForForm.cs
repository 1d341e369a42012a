using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>403 is not for bad JWT format, missing headers or other validation on security sensitive payloads.</summary>
internal sealed class ForbiddenIsNotForForm : ExchangeRule
{
    public override string Clause => "status.403-not-for-form";

    public override bool AppliesTo(Exchange exchange) =>
        exchange.Response?.Status == 403 && Reading.Of(exchange)?.Category == Category.MissingOrInvalidCredentials;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!Reading.Of(exchange)!.Allowed.Contains(403))
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}: 403 is not for security input that is missing or invalid in form; that is 401, or 400");
    }
}
