using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>What a server hands out as proof must be one: "none" is nobody's signature.</summary>
internal sealed class TokensAreSigned : TokenRule
{
    public override string Clause => "tokens.signed";

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var token = Token(exchange)!;
        if (Tokens.Header(token).Text("alg") is not { Length: > 0 } algorithm || algorithm.Equals("none", StringComparison.OrdinalIgnoreCase) || token.EndsWith('.'))
            yield return new Breach($"{exchange.Subject} brings an access token that is not signed", "unsigned");
    }
}
