using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation.Families;

/// <summary>One kind of thing that can be wrong with a request.</summary>
internal abstract class Family
{
    public abstract IEnumerable<DerivedCase> Cases(Contract contract);
}
