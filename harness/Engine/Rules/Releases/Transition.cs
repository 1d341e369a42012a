namespace Conformance.Engine.Rules.Releases;

/// <summary>How a condition's answer differs from that of an earlier release.</summary>
/// <param name="Subject">The operation.</param>
/// <param name="Release">The release that it is compared with.</param>
/// <param name="Changes">What has changed, most important first.</param>
public sealed record Transition(string Subject, string Release, IReadOnlyList<Change> Changes);
