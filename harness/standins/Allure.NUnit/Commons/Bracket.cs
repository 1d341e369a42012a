namespace Allure.Net.Commons;

/// <summary>Something run between a start and an end that learns what was thrown.</summary>
internal static class Bracket
{
    public static T Run<T>(bool recorded, Action start, Func<T> action, Action<Exception?> end)
    {
        if (!recorded) return action();
        start();
        try
        {
            var result = action();
            end(null);
            return result;
        }
        catch (Exception e)
        {
            end(e);
            throw;
        }
    }

    // The start is within the async method, so that the step it opens is current for the action and no longer than that.
    public static async Task<T> RunAsync<T>(bool recorded, Action start, Func<Task<T>> action, Action<Exception?> end)
    {
        if (!recorded) return await action();
        start();
        try
        {
            var result = await action();
            end(null);
            return result;
        }
        catch (Exception e)
        {
            end(e);
            throw;
        }
    }
}
