using Allure.Net.Commons.Functions;

namespace Allure.Net.Commons;

/// <summary>Starts and stops of steps and fixtures. Where none runs, nothing happens.</summary>
public static partial class ExtendedApi
{
    private static AllureLifecycle Lifecycle => AllureLifecycle.Instance;

    /// <summary>Starts a step.</summary>
    public static void StartStep(string name)
    {
        if (AllureApi.HasTestOrFixture) Lifecycle.StartStep(new StepResult { name = name });
    }

    /// <summary>Starts a step, then changes it.</summary>
    public static void StartStep(string name, Action<StepResult> updateResults)
    {
        if (AllureApi.HasTestOrFixture) Lifecycle.StartStep(new StepResult { name = name }).UpdateStep(updateResults);
    }

    /// <summary>Stops the step as passed.</summary>
    public static void PassStep() => StopStep(Status.passed);

    /// <summary>Changes the step, then stops it as passed.</summary>
    public static void PassStep(Action<StepResult> updateResults) => StopStep(Status.passed, updateResults);

    /// <summary>Stops the step as failed.</summary>
    public static void FailStep() => StopStep(Status.failed);

    /// <summary>Changes the step, then stops it as failed.</summary>
    public static void FailStep(Action<StepResult> updateResults) => StopStep(Status.failed, updateResults);

    /// <summary>Stops the step as failed, for this reason.</summary>
    public static void FailStep(Exception error) => StopStep(Status.failed, error: error);

    /// <summary>Changes the step, then stops it as failed, for this reason.</summary>
    public static void FailStep(Action<StepResult> updateResults, Exception error) => StopStep(Status.failed, updateResults, error);

    /// <summary>Stops the step as broken.</summary>
    public static void BreakStep() => StopStep(Status.broken);

    /// <summary>Changes the step, then stops it as broken.</summary>
    public static void BreakStep(Action<StepResult> updateResults) => StopStep(Status.broken, updateResults);

    /// <summary>Stops the step as broken, for this reason.</summary>
    public static void BreakStep(Exception error) => StopStep(Status.broken, error: error);

    /// <summary>Changes the step, then stops it as broken, for this reason.</summary>
    public static void BreakStep(Action<StepResult> updateResults, Exception error) => StopStep(Status.broken, updateResults, error);

    /// <summary>Stops the step as skipped.</summary>
    public static void SkipStep() => StopStep(Status.skipped);

    /// <summary>Changes the step, then stops it as skipped.</summary>
    public static void SkipStep(Action<StepResult> updateResults) => StopStep(Status.skipped, updateResults);

    /// <summary>Stops the step: passed without an exception, else failed or broken as the exception's type says.</summary>
    public static void ResolveStep(Exception? error) => StopStep(StatusOf(error), error: error);

    private static void StopStep(Status status, Action<StepResult>? update = null, Exception? error = null)
    {
        if (!Lifecycle.Context.HasStep) return;
        Lifecycle.StopStep(item =>
        {
            update?.Invoke(item);
            item.status = status;
            item.statusDetails = ModelFunctions.ToStatusDetails(error) ?? item.statusDetails;
        });
    }

    private static Status StatusOf(Exception? error) =>
        error is null ? Status.passed : ModelFunctions.ResolveErrorStatus(Lifecycle.AllureConfiguration.FailExceptions ?? [], error);
}
