namespace Allure.Net.Commons;

/// <summary>Names of files and environment variables.</summary>
public sealed class AllureConstants
{
    /// <summary>The environment variable with the path of a configuration file.</summary>
    public const string ALLURE_CONFIG_ENV_VARIABLE = "ALLURE_CONFIG";

    /// <summary>The configuration file that is looked for next to the program.</summary>
    public const string CONFIG_FILENAME = "allureConfig.json";

    /// <summary>Where results go unless the configuration says otherwise.</summary>
    public const string DEFAULT_RESULTS_FOLDER = "allure-results";

    /// <summary>How the file of a <see cref="TestResult"/> ends.</summary>
    public const string TEST_RESULT_FILE_SUFFIX = "-result.json";

    /// <summary>How the file of a <see cref="TestResultContainer"/> ends.</summary>
    public const string TEST_RESULT_CONTAINER_FILE_SUFFIX = "-container.json";

    /// <summary>How the file of an <see cref="Attachment"/> ends, before its extension.</summary>
    public const string ATTACHMENT_FILE_SUFFIX = "-attachment";
}
