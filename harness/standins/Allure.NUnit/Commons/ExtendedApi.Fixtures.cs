using Allure.Net.Commons.Functions;

namespace Allure.Net.Commons;

public static partial class ExtendedApi
{
    /// <summary>Starts something that is run before tests.</summary>
    public static void StartBeforeFixture(string name)
    {
        if (Lifecycle.Context.HasContainer) Lifecycle.StartBeforeFixture(new FixtureResult { name = name });
    }

    /// <summary>Starts something that is run after tests.</summary>
    public static void StartAfterFixture(string name)
    {
        if (Lifecycle.Context.HasContainer) Lifecycle.StartAfterFixture(new FixtureResult { name = name });
    }

    /// <summary>Stops the fixture as passed.</summary>
    public static void PassFixture() => StopFixture(Status.passed);

    /// <summary>Changes the fixture, then stops it as passed.</summary>
    public static void PassFixture(Action<FixtureResult> updateResults) => StopFixture(Status.passed, updateResults);

    /// <summary>Stops the fixture as failed.</summary>
    public static void FailFixture() => StopFixture(Status.failed);

    /// <summary>Changes the fixture, then stops it as failed.</summary>
    public static void FailFixture(Action<FixtureResult> updateResults) => StopFixture(Status.failed, updateResults);

    /// <summary>Stops the fixture as failed, for this reason.</summary>
    public static void FailFixture(Exception error) => StopFixture(Status.failed, error: error);

    /// <summary>Changes the fixture, then stops it as failed, for this reason.</summary>
    public static void FailFixture(Action<FixtureResult> updateResults, Exception error) => StopFixture(Status.failed, updateResults, error);

    /// <summary>Stops the fixture as broken.</summary>
    public static void BreakFixture() => StopFixture(Status.broken);

    /// <summary>Changes the fixture, then stops it as broken.</summary>
    public static void BreakFixture(Action<FixtureResult> updateResults) => StopFixture(Status.broken, updateResults);

    /// <summary>Stops the fixture as broken, for this reason.</summary>
    public static void BreakFixture(Exception error) => StopFixture(Status.broken, error: error);

    /// <summary>Changes the fixture, then stops it as broken, for this reason.</summary>
    public static void BreakFixture(Action<FixtureResult> updateResults, Exception error) => StopFixture(Status.broken, updateResults, error);

    /// <summary>Stops the fixture as skipped.</summary>
    public static void SkipFixture() => StopFixture(Status.skipped);

    /// <summary>Changes the fixture, then stops it as skipped.</summary>
    public static void SkipFixture(Action<FixtureResult> updateResults) => StopFixture(Status.skipped, updateResults);

    /// <summary>Stops the fixture: passed without an exception, else failed or broken as the exception's type says.</summary>
    public static void ResolveFixture(Exception? error) => StopFixture(StatusOf(error), error: error);

    private static void StopFixture(Status status, Action<FixtureResult>? update = null, Exception? error = null)
    {
        if (!Lifecycle.Context.HasFixture) return;
        Lifecycle.StopFixture(item =>
        {
            update?.Invoke(item);
            item.status = status;
            item.statusDetails = ModelFunctions.ToStatusDetails(error) ?? item.statusDetails;
        });
    }

    /// <summary>Runs something that belongs before tests.</summary>
    public static void Before(string name, Action action) => Bracket.Run(
        Lifecycle.Context.HasContainer, () => StartBeforeFixture(name), () => AllureApi.Nothing(action), ResolveFixture);

    /// <summary>Runs something that belongs before tests.</summary>
    /// <returns>What it returns.</returns>
    public static T Before<T>(string name, Func<T> function) => Bracket.Run(
        Lifecycle.Context.HasContainer, () => StartBeforeFixture(name), function, ResolveFixture);

    /// <summary>Runs something that belongs before tests.</summary>
    public static Task Before(string name, Func<Task> action) => Bracket.RunAsync(
        Lifecycle.Context.HasContainer, () => StartBeforeFixture(name), () => AllureApi.NothingAsync(action), ResolveFixture);

    /// <summary>Runs something that belongs before tests.</summary>
    /// <returns>What it returns.</returns>
    public static Task<T> Before<T>(string name, Func<Task<T>> function) => Bracket.RunAsync(
        Lifecycle.Context.HasContainer, () => StartBeforeFixture(name), function, ResolveFixture);

    /// <summary>Runs something that belongs after tests.</summary>
    public static void After(string name, Action action) => Bracket.Run(
        Lifecycle.Context.HasContainer, () => StartAfterFixture(name), () => AllureApi.Nothing(action), ResolveFixture);

    /// <summary>Runs something that belongs after tests.</summary>
    /// <returns>What it returns.</returns>
    public static T After<T>(string name, Func<T> function) => Bracket.Run(
        Lifecycle.Context.HasContainer, () => StartAfterFixture(name), function, ResolveFixture);

    /// <summary>Runs something that belongs after tests.</summary>
    public static Task After(string name, Func<Task> action) => Bracket.RunAsync(
        Lifecycle.Context.HasContainer, () => StartAfterFixture(name), () => AllureApi.NothingAsync(action), ResolveFixture);

    /// <summary>Runs something that belongs after tests.</summary>
    /// <returns>What it returns.</returns>
    public static Task<T> After<T>(string name, Func<Task<T>> function) => Bracket.RunAsync(
        Lifecycle.Context.HasContainer, () => StartAfterFixture(name), function, ResolveFixture);
}
