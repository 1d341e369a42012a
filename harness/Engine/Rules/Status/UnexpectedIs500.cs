using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Status;

/// <summary>What nobody expected is 500, not a status that puts the fault on the client.</summary>
internal sealed class UnexpectedIs500() : CategoryRule(Category.Unexpected)
{
    public override string Clause => "status.unexpected-500";
}
