namespace Conformance.Engine.Rules.Releases;

/// <summary>A success body keeps its members and their types; new ones may come.</summary>
internal sealed class SuccessesKeepTheirMembers : ReleaseRule
{
    public override string Clause => "stability.body-stays";

    public override IReadOnlyList<ChangeKind> Kinds => [ChangeKind.MemberLost, ChangeKind.TypeChanged];
}
