namespace Conformance.Engine.Rules.Releases;

/// <summary>A condition does not move between success, 4XX and 5XX, and an operation does not go.</summary>
internal sealed class ClassesStayFromReleaseToRelease : ReleaseRule
{
    public override string Clause => "stability.class-stays";

    public override IReadOnlyList<ChangeKind> Kinds => [ChangeKind.OperationGone, ChangeKind.ClassMoved];
}
