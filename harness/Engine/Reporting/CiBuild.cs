namespace Conformance.Engine.Reporting;

/// <summary>The build that a run is part of, as its CI tells in the environment.</summary>
/// <param name="Name">The CI, for people.</param>
/// <param name="Type">The CI, as Allure knows it.</param>
/// <param name="BuildName">Such as <c>nightly #12</c>.</param>
/// <param name="BuildUrl">Where it is shown; null: the CI does not say.</param>
/// <param name="BuildOrder">Later builds have greater ones; null: the CI does not say.</param>
public sealed record CiBuild(string Name, string Type, string BuildName, string? BuildUrl, long? BuildOrder)
{
    /// <summary>Null: no CI that is known.</summary>
    /// <param name="variable">Reads an environment variable; null where it is not set or empty.</param>
    public static CiBuild? Read(Func<string, string?> variable)
    {
        if (variable("GITHUB_ACTIONS") is not null)
            return new CiBuild("GitHub Actions", "github", Numbered("GITHUB_WORKFLOW", "GITHUB_RUN_NUMBER"), GitHubUrl(variable), Order("GITHUB_RUN_NUMBER"));
        if (variable("GITLAB_CI") is not null)
            return new CiBuild("GitLab CI", "gitlab", Numbered("CI_PROJECT_NAME", "CI_PIPELINE_IID"), variable("CI_JOB_URL") ?? variable("CI_PIPELINE_URL"), Order("CI_PIPELINE_IID"));
        return variable("JENKINS_URL") is null
            ? null
            : new CiBuild("Jenkins", "jenkins", Numbered("JOB_NAME", "BUILD_NUMBER"), variable("BUILD_URL"), Order("BUILD_NUMBER"));

        string Numbered(string name, string number) => $"{variable(name) ?? "build"} #{variable(number) ?? "?"}";

        long? Order(string number) => long.TryParse(variable(number), out var order) ? order : null;
    }

    private static string? GitHubUrl(Func<string, string?> variable) =>
        variable("GITHUB_SERVER_URL") is { } server && variable("GITHUB_REPOSITORY") is { } repository && variable("GITHUB_RUN_ID") is { } run
            ? $"{server}/{repository}/actions/runs/{run}"
            : null;
}
