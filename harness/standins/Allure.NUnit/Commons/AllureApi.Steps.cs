namespace Allure.Net.Commons;

public static partial class AllureApi
{
    /// <summary>Adds a step that passed.</summary>
    public static void Step(string name) => Step(name, () => { });

    /// <summary>Runs something as a step. Whatever it throws makes the step failed or broken, and is thrown on.</summary>
    public static void Step(string name, Action action) => Bracket.Run(
        HasTestOrFixture, () => ExtendedApi.StartStep(name), () => Nothing(action), ExtendedApi.ResolveStep);

    /// <summary>Runs something as a step. Whatever it throws makes the step failed or broken, and is thrown on.</summary>
    /// <returns>What it returns.</returns>
    public static T Step<T>(string name, Func<T> function) => Bracket.Run(
        HasTestOrFixture, () => ExtendedApi.StartStep(name), function, ExtendedApi.ResolveStep);

    /// <summary>Runs something as a step. Whatever it throws makes the step failed or broken, and is thrown on.</summary>
    public static Task Step(string name, Func<Task> action) => Bracket.RunAsync(
        HasTestOrFixture, () => ExtendedApi.StartStep(name), () => NothingAsync(action), ExtendedApi.ResolveStep);

    /// <summary>Runs something as a step. Whatever it throws makes the step failed or broken, and is thrown on.</summary>
    /// <returns>What it returns.</returns>
    public static Task<T> Step<T>(string name, Func<Task<T>> function) => Bracket.RunAsync(
        HasTestOrFixture, () => ExtendedApi.StartStep(name), function, ExtendedApi.ResolveStep);

    internal static bool Nothing(Action action)
    {
        action();
        return true;
    }

    internal static async Task<bool> NothingAsync(Func<Task> action)
    {
        await action();
        return true;
    }
}
