namespace Conformance.Engine.Reporting.Releases;

/// <summary>What one condition looked like on both sides.</summary>
/// <param name="Before">Null where only a baseline is known.</param>
/// <param name="After">Null where only a baseline is known.</param>
public sealed record ShownExchange(string Scenario, string ApiVersion, KeptExchange? Before, KeptExchange? After);
