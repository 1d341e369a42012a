namespace Conformance.Engine.Verdicts;

/// <summary>A part of a run that is played somewhere else than the others.</summary>
/// <param name="Index">From 1.</param>
/// <param name="Of">How many parts there are.</param>
public sealed record Shard(int Index, int Of)
{
    public override string ToString() => FormattableString.Invariant($"{Index}/{Of}");
}
