namespace Conformance.Engine.Rules;

/// <summary>A rule broken by an exchange.</summary>
/// <param name="Message">What is wrong, in one sentence, without values that change from run to run.</param>
/// <param name="Aspect">What tells this breach from others of the same rule and operation, such as <c>403 bad_jwt</c>; part of the fingerprint.</param>
/// <param name="Subject">What the breach is of, where that is not the exchange's operation: one cause is one finding.</param>
/// <param name="Cause">What is wrong, where several aspects come of one mistake; null: the aspect is it.</param>
public sealed record Breach(string Message, string Aspect, string? Subject = null, string? Cause = null);
