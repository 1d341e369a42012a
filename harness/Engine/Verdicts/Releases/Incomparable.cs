namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Conditions that say nothing of the two releases, with the reason.</summary>
/// <param name="Reason">In words, such as <c>captcha is on before and off after</c>.</param>
/// <param name="Scenarios">Their ids, sorted.</param>
public sealed record Incomparable(string Reason, IReadOnlyList<string> Scenarios);
