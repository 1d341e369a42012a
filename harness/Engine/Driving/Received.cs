namespace Conformance.Engine.Driving;

/// <summary>What came of sending: a response, or a silence and its detail in one line.</summary>
public sealed record Received(Response? Response, Silence? Silence, string? Detail, TimeSpan Duration)
{
    /// <summary>It was never sent: that says nothing of the server.</summary>
    public bool IsWithheld => Silence is Driving.Silence.ReadOnly or Driving.Silence.OverBudget;
}
