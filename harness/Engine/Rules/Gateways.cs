using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>Tells a server's own answer from that of something before it which could not reach it.</summary>
public static class Gateways
{
    /// <summary>502, 503 or 504 without a code of the catalogue: nothing can be said of the server.</summary>
    public static bool Spoke(Exchange exchange) => exchange.Response is { Status: 502 or 503 or 504 } && exchange.Catalogued() is null;
}
