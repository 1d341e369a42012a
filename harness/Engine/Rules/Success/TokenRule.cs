using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>Base of the rules about answers that bring an access token in the form of a JWT.</summary>
internal abstract class TokenRule : SuccessRule
{
    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && Claims(exchange) is not null;

    protected static JsonElement? Claims(Exchange exchange) =>
        exchange.Body.Text("access_token") is { } token ? Tokens.Claims(token) : null;
}
