namespace Conformance.Engine.Rules.Releases;

/// <summary>A rule about the same condition in two releases.</summary>
public abstract class ReleaseRule : Rule
{
    /// <summary>The kinds of change that break it.</summary>
    public abstract IReadOnlyList<ChangeKind> Kinds { get; }

    public IEnumerable<Breach> Check(Transition transition) =>
        transition.Changes.Where(change => Kinds.Contains(change.Kind)).Select(change => new Breach(
            Message(transition, change), $"{change.From} → {change.To}", transition.Subject, $"{change.Kind} {change.Cause}"));

    private static string Message(Transition transition, Change change) => change.Kind switch
    {
        ChangeKind.OperationGone => $"{transition.Subject} is not served; {transition.Release} served it",
        ChangeKind.MemberLost => $"{transition.Subject} succeeds without {change.From}, which {transition.Release} gave: {change.Says}",
        ChangeKind.TypeChanged => $"{transition.Subject} succeeds with {change.From.Split(':')[0]} as {change.To}, where {transition.Release} gave {change.From}: {change.Says}",
        _ => $"{transition.Subject} answered {change.To} where {transition.Release} answered {change.From}: {change.Says}",
    };
}
