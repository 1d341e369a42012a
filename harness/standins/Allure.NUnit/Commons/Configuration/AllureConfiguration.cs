using System.Text.Json;

namespace Allure.Net.Commons.Configuration;

/// <summary>The member <c>allure</c> of the configuration file.</summary>
public class AllureConfiguration
{
    private static readonly JsonSerializerOptions Lenient = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Not used here.</summary>
    public string? Title { get; init; }

    /// <summary>Where results go; relative to the current directory.</summary>
    public string Directory { get; init; } = AllureConstants.DEFAULT_RESULTS_FOLDER;

    /// <summary>Address patterns such as <c>https://example.org/{issue}</c>, one for each type of link.</summary>
    public HashSet<string> Links { get; init; } = [];

    /// <summary>The full names of exceptions that make a step failed rather than broken.</summary>
    public List<string>? FailExceptions { get; set; }

    /// <summary>Not used here: ids are always of the new kind.</summary>
    public bool UseLegacyIds { get; set; }

    /// <summary>Result files with line breaks.</summary>
    public bool IndentOutput { get; set; }

    /// <summary>The configuration file's text; an empty object if there is none.</summary>
    /// <exception cref="FileNotFoundException">The environment names a file that does not exist.</exception>
    internal static string ReadText()
    {
        var named = Environment.GetEnvironmentVariable(AllureConstants.ALLURE_CONFIG_ENV_VARIABLE);
        if (named is not null && !File.Exists(named))
            throw new FileNotFoundException($"{AllureConstants.ALLURE_CONFIG_ENV_VARIABLE} names '{named}', which does not exist");
        var path = named ?? Path.Combine(AppContext.BaseDirectory, AllureConstants.CONFIG_FILENAME);
        return File.Exists(path) ? File.ReadAllText(path) : "{}";
    }

    internal static AllureConfiguration Parse(string text) => JsonSerializer.Deserialize<Root>(text, Lenient)?.Allure ?? new();

    private sealed record Root(AllureConfiguration? Allure);
}
