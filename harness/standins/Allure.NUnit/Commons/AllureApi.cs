using Allure.Net.Commons.Functions;

namespace Allure.Net.Commons;

/// <summary>What a test tells its report. Where no test runs, nothing is told; steps run all the same.</summary>
public static partial class AllureApi
{
    internal static AllureLifecycle Lifecycle => AllureLifecycle.Instance;

    internal static bool HasTestOrFixture => Lifecycle.Context is { HasTest: true } or { HasFixture: true };

    /// <summary>Names the test.</summary>
    public static void SetTestName(string newName) => UpdateTest(test => test.name = newName);

    /// <summary>Names the fixture.</summary>
    public static void SetFixtureName(string newName)
    {
        if (Lifecycle.Context.HasFixture) Lifecycle.UpdateFixture(fixture => fixture.name = newName);
    }

    /// <summary>Names the step.</summary>
    public static void SetStepName(string newName)
    {
        if (Lifecycle.Context.HasStep) Lifecycle.UpdateStep(step => step.name = newName);
    }

    /// <summary>Describes the test, in Markdown.</summary>
    public static void SetDescription(string description) => UpdateTest(test => test.description = description);

    /// <summary>Describes the test, in HTML.</summary>
    public static void SetDescriptionHtml(string descriptionHtml) => UpdateTest(test => test.descriptionHtml = descriptionHtml);

    /// <summary>Adds a parameter; its value is written as JSON.</summary>
    public static void AddTestParameter(string name, object? value) =>
        AddTestParameter(new Parameter { name = name, value = FormatFunctions.Format(value) });

    /// <summary>Adds a parameter; its value is written as JSON.</summary>
    public static void AddTestParameter(string name, object? value, ParameterMode mode) =>
        AddTestParameter(new Parameter { name = name, value = FormatFunctions.Format(value), mode = mode });

    /// <summary>Adds a parameter; its value is written as JSON.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="excluded">True keeps it out of the test's history.</param>
    public static void AddTestParameter(string name, object? value, bool excluded) =>
        AddTestParameter(new Parameter { name = name, value = FormatFunctions.Format(value), excluded = excluded });

    /// <summary>Adds a parameter; its value is written as JSON.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="mode">How the report shows it.</param>
    /// <param name="excluded">True keeps it out of the test's history.</param>
    public static void AddTestParameter(string name, object? value, ParameterMode mode, bool excluded) =>
        AddTestParameter(new Parameter { name = name, value = FormatFunctions.Format(value), mode = mode, excluded = excluded });

    /// <summary>Adds a parameter; its value is written as it is.</summary>
    public static void AddTestParameter(Parameter parameter) => UpdateTest(test => test.parameters.Add(parameter));

    private static void UpdateTest(Action<TestResult> update)
    {
        if (Lifecycle.Context.HasTest) Lifecycle.UpdateTestCase(update);
    }
}
