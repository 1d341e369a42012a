using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>What a release answers to a request with a member that it does not know says nothing of what becomes of it when the member is read.</summary>
/// <param name="release">The earlier release's name; where it is no version, only a success counts as not having known the member.</param>
internal sealed class LaterReading(IReadOnlyList<ScenarioFact> facts, string release)
{
    private readonly Dictionary<string, LaterMember> members =
        facts.Where(fact => fact.Later is not null).ToDictionary(fact => fact.Id, fact => fact.Later!, StringComparer.Ordinal);

    /// <summary>The change, or what it comes to where the member explains it.</summary>
    public Change Excuse(string scenario, string operation, Change change) =>
        change.Kind is ChangeKind.ClassMoved or ChangeKind.CodeRenamed or ChangeKind.CodeGone or ChangeKind.StatusMoved or ChangeKind.CodeAdded
        && members.TryGetValue(scenario, out var member) && IsUnknown(member, change)
            ? new Change(ChangeKind.MemberRead, $"{operation} {member.Name}", change.To, $"{operation} {member.Name}")
            : change;

    private bool IsUnknown(LaterMember member, Change change) =>
        ReleaseNumber.IsBefore(release, member.Since) ?? change is { Kind: ChangeKind.ClassMoved, From: ['2', ..] };
}
