namespace Conformance.Engine.Driving;

/// <summary>What came of sending: a response, or a silence and its detail in one line.</summary>
public sealed record Received(Response? Response, Silence? Silence, string? Detail, TimeSpan Duration);
