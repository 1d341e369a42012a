using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Waits until things are too old.</summary>
internal static class AgeingSteps
{
    /// <summary>"Within 2 seconds", and whole seconds may have been rounded up.</summary>
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(3);

    /// <summary>Until codes, challenges and flows of a server where they are short-lived have expired.</summary>
    public static Task OutliveAsync(this Stage stage) => Task.Delay(ShortLife, stage.Cancellation);
}
