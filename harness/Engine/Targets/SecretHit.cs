namespace Conformance.Engine.Targets;

/// <summary>A secret in a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last one.</param>
/// <param name="Label">What a reader would have to supply.</param>
internal readonly record struct SecretHit(int Start, int End, string Label)
{
    public int Length => End - Start;
}
