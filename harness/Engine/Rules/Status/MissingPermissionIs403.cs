using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Status;

/// <summary>403 answers a caller who is known and would have to be someone else.</summary>
internal sealed class MissingPermissionIs403() : CategoryRule(Category.NotPermitted)
{
    public override string Clause => "status.not-permitted-403";
}
