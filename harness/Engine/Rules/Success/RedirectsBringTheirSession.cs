using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>Who is led back to the site after a sign-in brings a code, or all that a session needs.</summary>
internal sealed class RedirectsBringTheirSession : SuccessRule
{
    private static readonly string[] Parts = ["access_token", "token_type", "expires_in", "refresh_token"];

    /// <summary>Signs that something else is brought, or that the way leads on to a provider.</summary>
    private static readonly string[] Others = ["code", "message", "client_id", "SAMLRequest", "state", "redirect_uri"];

    public override string Clause => "tokens.redirect-session";

    public override bool AppliesTo(Exchange exchange) =>
        base.AppliesTo(exchange) && exchange is { Response.IsRedirect: true, Operation.Errors: ErrorForm.Redirect }
        && !string.IsNullOrWhiteSpace(exchange.Response.Header("Location")) && exchange.Expected is not { MaySucceed: false };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var brought = RedirectParameters.Read(exchange.Response!.Header("Location")!);
        var missing = Parts.Where(part => !brought.ContainsKey(part)).ToList();
        if (missing.Count < Parts.Length)
            return missing.Count == 0 ? [] : [new Breach($"{exchange.Subject} leads back with a session that lacks {string.Join(", ", missing)}", $"without {string.Join(' ', missing)}")];
        // Where nobody knows what the request was about, a bare address may be what was meant.
        return exchange.Expected is not { MustSucceed: true } || Others.Any(brought.ContainsKey) ? [] : [new Breach($"{exchange.Subject} leads back with neither a code nor a session", "nothing")];
    }
}
