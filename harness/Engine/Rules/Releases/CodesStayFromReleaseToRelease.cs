namespace Conformance.Engine.Rules.Releases;

/// <summary>Error codes are neither renamed nor taken away.</summary>
internal sealed class CodesStayFromReleaseToRelease : ReleaseRule
{
    public override string Clause => "stability.code-stays";

    public override IReadOnlyList<ChangeKind> Kinds => [ChangeKind.CodeRenamed, ChangeKind.CodeGone];
}
