using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>A rule about a single exchange. It collects breaches and throws nothing.</summary>
public abstract class ExchangeRule : Rule
{
    /// <summary>Whether the exchange is of the kind that the clause speaks of.</summary>
    public abstract bool AppliesTo(Exchange exchange);

    /// <summary>The breaches; called only where the rule applies.</summary>
    public abstract IEnumerable<Breach> Check(Exchange exchange);

    /// <summary>A breach seen with a status and perhaps a code.</summary>
    protected static Breach Broken(Exchange exchange, string message) => new(message, exchange.Seen());
}
