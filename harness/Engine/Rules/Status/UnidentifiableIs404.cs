using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Status;

/// <summary>404, or 422 where the object is merely missing, answers a path that names nothing.</summary>
internal sealed class UnidentifiableIs404() : CategoryRule(Category.UnidentifiableResource)
{
    public override string Clause => "status.unidentifiable-404";
}
