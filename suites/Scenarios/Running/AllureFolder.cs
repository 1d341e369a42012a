using System.Text.Json;
using Allure.Net.Commons;

namespace Conformance.Scenarios.Running;

/// <summary>Tells Allure where to write. It reads its configuration once, when it is first used, and from a file only.</summary>
public static class AllureFolder
{
    /// <returns>Whether it writes there; it does not where it was in use before.</returns>
    public static bool Use(string folder)
    {
        folder = Path.GetFullPath(folder);
        var before = Environment.GetEnvironmentVariable(AllureConstants.ALLURE_CONFIG_ENV_VARIABLE);
        var file = Path.Combine(Path.GetTempPath(), $"conformance-allure-{Guid.NewGuid():N}.json");
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(new { allure = new { directory = folder } }));
            Environment.SetEnvironmentVariable(AllureConstants.ALLURE_CONFIG_ENV_VARIABLE, file);
            return Path.GetFullPath(AllureLifecycle.Instance.ResultsDirectory) == folder;
        }
        finally
        {
            Environment.SetEnvironmentVariable(AllureConstants.ALLURE_CONFIG_ENV_VARIABLE, before);
            File.Delete(file);
        }
    }
}
