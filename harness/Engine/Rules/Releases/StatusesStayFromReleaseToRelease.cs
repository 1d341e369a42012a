namespace Conformance.Engine.Rules.Releases;

/// <summary>Statuses are mostly fixed, within their class, too.</summary>
internal sealed class StatusesStayFromReleaseToRelease : ReleaseRule
{
    public override string Clause => "stability.status-stays";

    public override IReadOnlyList<ChangeKind> Kinds => [ChangeKind.StatusMoved];
}
