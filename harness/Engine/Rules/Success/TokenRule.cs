using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>Base of the rules about answers that bring an access token in the form of a JWT, in body or redirect.</summary>
internal abstract class TokenRule : SuccessRule
{
    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && Claims(exchange) is not null;

    protected static JsonElement? Claims(Exchange exchange) => Token(exchange) is { } token ? Tokens.Claims(token) : null;

    /// <summary>In the body, or in the fragment of the address to which a browser is led.</summary>
    protected static string? Token(Exchange exchange) =>
        exchange.Body.Text("access_token") ?? (exchange.Response!.IsRedirect ? Brought(exchange).GetValueOrDefault("access_token") : null);

    protected static IReadOnlyDictionary<string, string> Brought(Exchange exchange) => RedirectParameters.Read(exchange.Response!.Header("Location") ?? "");
}
