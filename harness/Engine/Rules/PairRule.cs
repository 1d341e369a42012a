using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>A rule about the same request sent under two API versions.</summary>
public abstract class PairRule : Rule
{
    /// <param name="earlier">The exchange under the earlier API version.</param>
    /// <param name="later">The exchange under the later API version.</param>
    public abstract IEnumerable<Breach> Check(Exchange earlier, Exchange later);
}
