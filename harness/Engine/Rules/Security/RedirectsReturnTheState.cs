using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>What leads back to a client has the state that the client sent: without it the client cannot tell whose answer it is (CWE-352).</summary>
internal sealed class RedirectsReturnTheState : ExchangeRule
{
    public override string Clause => "security.oauth-state";

    // Where the client is not to be trusted nothing may lead there at all, which is another rule's matter.
    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Operation: not null, Response.Status: < 400, Expected: null or { MaySucceed: true } or { Codes.Count: 0 } } && Asked(exchange) is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var sent = RedirectParameters.Read(Asked(exchange)!.Request.Target)["state"];
        var came = RedirectParameters.Read(Leading(exchange)!).GetValueOrDefault("state");
        if (came != sent)
            yield return new Breach($"{exchange.Subject} leads back to the client {(came is null ? "without the state" : "with another state than the one")} that it sent", came is null ? "no state" : "other state");
    }

    /// <summary>The client's request, to whose address the answer leads with a code or an error.</summary>
    private static Exchange? Asked(Exchange exchange) =>
        Leading(exchange) is { } address && RedirectParameters.Read(address) is var brought && (brought.ContainsKey("code") || brought.ContainsKey("error"))
            ? exchange.Earlier.Append(exchange).LastOrDefault(each => Sent(each) is var asked
                && asked.GetValueOrDefault("state") is { Length: > 0 } && asked.ContainsKey("client_id")
                && asked.GetValueOrDefault("redirect_uri") is { Length: > 0 } back && address.StartsWith(back, StringComparison.Ordinal))
            : null;

    private static IReadOnlyDictionary<string, string> Sent(Exchange exchange) => RedirectParameters.Read(exchange.Request.Target);

    private static string? Leading(Exchange exchange) => exchange.Response!.IsRedirect ? exchange.Response.Header("Location") : exchange.Body.Text("redirect_url");
}
