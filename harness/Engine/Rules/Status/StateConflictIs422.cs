using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Status;

/// <summary>422 answers whatever depends on the state of the data or on a third party.</summary>
internal sealed class StateConflictIs422() : CategoryRule(Category.StateConflict)
{
    public override string Clause => "status.state-422";
}
