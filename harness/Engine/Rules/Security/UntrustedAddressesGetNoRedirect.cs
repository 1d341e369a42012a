using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>Whoever may write an address into a link must not have the server's users sent there.</summary>
internal sealed class UntrustedAddressesGetNoRedirect : ExchangeRule
{
    public override string Clause => "security.oauth-redirect";

    // A code of the catalogue is for what cannot go to the client: errors that can go there have RFC 6749's words alone.
    public override bool AppliesTo(Exchange exchange) =>
        exchange is { IsProbe: true, Response: not null, Operation.Errors: ErrorForm.OAuth, Expected: { MaySucceed: false, Codes.Count: > 0 } }
        && Asked(exchange) is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Response is { IsRedirect: true } response
            && Uri.TryCreate(response.Header("Location"), UriKind.Absolute, out var location)
            && Origin(location) == Origin(Asked(exchange)!))
            yield return Broken(exchange, $"{exchange.Subject} redirects to the redirect_uri of a client that it does not know, or that has not registered it");
    }

    private static Uri? Asked(Exchange exchange) =>
        Uri.TryCreate(RedirectParameters.Read(exchange.Request.Target).GetValueOrDefault("redirect_uri"), UriKind.Absolute, out var asked) ? asked : null;

    private static string Origin(Uri uri) => uri.GetLeftPart(UriPartial.Authority);
}
