using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>Tells a server's own answer from that of something before it which could not reach it, or did not want to.</summary>
public static class Gateways
{
    /// <summary>
    /// Nothing can be said of the server: 502, 503 or 504 without a code of the catalogue; 511, which RFC 6585 §6 keeps for
    /// "intercepting proxies"; 407 with the challenge that RFC 9110 §15.5.8 wants of a proxy; 520 to 530, which are nobody's but a content network's.
    /// </summary>
    public static bool Spoke(Exchange exchange) =>
        exchange.Catalogued() is null
        && exchange.Response switch
        {
            { Status: 502 or 503 or 504 or 511 or (>= 520 and <= 530) } => true,
            { Status: 407 } response => response.Header("Proxy-Authenticate") is not null,
            _ => false,
        };
}
