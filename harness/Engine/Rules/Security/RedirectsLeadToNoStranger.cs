using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>
/// A redirect leads to no address that only the request names. Nobody can have allowed a host under <c>.invalid</c>, which
/// RFC 2606 keeps from ever existing: who is sent there was sent by the request.
/// </summary>
internal sealed class RedirectsLeadToNoStranger : ExchangeRule
{
    public override string Clause => "security.no-open-redirect";

    public override bool AppliesTo(Exchange exchange) => exchange is { Response.IsRedirect: true, Operation: not null };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (Target(exchange.Response!.Header("Location") ?? "") is { } host && host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase))
            yield return Broken(exchange, $"{exchange.Subject} leads to a host under .invalid, which only the request names");
    }

    /// <summary>The host as a browser reads it: a backslash is a slash, and no scheme is the page's own (WHATWG URL).</summary>
    private static string? Target(string location)
    {
        var plain = location.Trim().Replace('\\', '/');
        return Uri.TryCreate(plain.StartsWith("//", StringComparison.Ordinal) ? "https:" + plain : plain, UriKind.Absolute, out var uri) ? uri.IdnHost : null;
    }
}
