using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>An error that reaches the client by redirect names its code, too.</summary>
internal sealed class RedirectedErrorsCarryACode : ExchangeRule
{
    public override string Clause => "errors.redirect-code";

    // RFC 6749 §4.1.2.1 fixes the parameters of an authorization endpoint's redirect, and knows no error_code.
    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Error.InRedirect: true, Operation: { Errors: not ErrorForm.OAuth } };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var code = exchange.Error!.Code;
        if (string.IsNullOrEmpty(code))
            yield return new Breach($"{exchange.Subject} reports an error by redirect without error_code", "redirect none");
        else if (!code.Any(char.IsAsciiLetter))
            yield return new Breach($"{exchange.Subject} reports an error by redirect with error_code {code}, which is no textual code", $"redirect {code}");
        if (!RedirectParameters.Read(exchange.Response!.Header("Location")!).ContainsKey("error"))
            yield return new Breach($"{exchange.Subject} reports an error by redirect with error_code alone, and not with error", "redirect without error");
    }
}
