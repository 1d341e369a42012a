namespace Conformance.Engine.Driving.Limits;

/// <summary>A request that was not sent.</summary>
/// <param name="Silence"><see cref="Silence.ReadOnly"/> or <see cref="Silence.OverBudget"/>.</param>
/// <param name="Why">In one line.</param>
internal sealed record Withheld(Silence Silence, string Why);
