using System.Text;
using Allure.Net.Commons;
using Allure.Net.Commons.Functions;
using Allure.Net.Commons.Sdk;
using Allure.NUnit.Attributes;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using TestResult = Allure.Net.Commons.TestResult;

namespace Allure.NUnit.Core;

/// <summary>What NUnit knows of a test, as Allure wants it.</summary>
internal static class TestResults
{
    public static TestResultContainer ContainerOf(ITest test) => new() { uuid = IdFunctions.CreateUUID(), name = test.FullName };

    public static TestResult Of(ITest test)
    {
        RegisterFailures();
        var result = new TestResult
        {
            uuid = IdFunctions.CreateUUID(),
            name = test.Parent is ParameterizedMethodSuite method ? method.Name : test.Name,
            fullName = IdFunctions.CreateFullName(test.Method!.MethodInfo),
            titlePath = [.. Places.Above(test)],
            labels =
            [
                Label.Thread(), Label.Host(), Label.Language(), Label.Framework("NUnit 3"),
                Label.Package(test.ClassName), Label.TestClass(Places.ClassOf(test)), Label.TestMethod(test.MethodName),
            ],
        };
        ApplyAttributes(test, result);
        result.parameters.AddRange(Parameters(test));
        return result;
    }

    public static void Finish(ITest test)
    {
        var outcome = TestContext.CurrentContext.Result;
        if (TestExecutionContext.CurrentContext.CurrentResult.Output is { } output && !string.IsNullOrWhiteSpace(output))
            AllureApi.AddAttachment("Console Output", "text/plain", Encoding.UTF8.GetBytes(output), ".txt");
        AllureLifecycle.Instance.UpdateTestCase(result => AddProperties(test, result)).StopTestCase(result =>
        {
            result.status = StatusOf(outcome);
            result.statusDetails = string.IsNullOrWhiteSpace(outcome.Message + outcome.StackTrace)
                ? null
                : new StatusDetails { message = outcome.Message, trace = outcome.StackTrace };
        }).WriteTestCase();
    }

    private static Status StatusOf(TestContext.ResultAdapter outcome) => outcome.Outcome.Status switch
    {
        TestStatus.Passed => Status.passed,
        TestStatus.Skipped => Status.skipped,
        // An exception, a cancelled test and one that cannot be run leave no assertion, or one that says so.
        TestStatus.Failed when outcome.Assertions.Any() && outcome.Assertions.All(assertion => assertion.Status != AssertionStatus.Error) => Status.failed,
        TestStatus.Failed or TestStatus.Warning or TestStatus.Inconclusive => Status.broken,
        _ => Status.none,
    };

    // Steps learn by this which exceptions are assertions.
    private static void RegisterFailures() => AllureLifecycle.Instance.AllureConfiguration.FailExceptions ??=
        [.. new[] { typeof(NUnitException), typeof(AssertionException), typeof(MultipleAssertException) }.Select(type => type.FullName!)];

    private static void ApplyAttributes(ITest test, TestResult result)
    {
        var fixture = Places.FixtureOf(test)?.TypeInfo;
        foreach (var attribute in fixture?.GetCustomAttributes<AllureTestCaseAttribute>(true) ?? []) attribute.UpdateTestResult(result);
        foreach (var attribute in fixture?.GetCustomAttributes<AllureApiAttribute>(true) ?? []) attribute.Apply(result);
        foreach (var attribute in test.Method!.GetCustomAttributes<AllureTestCaseAttribute>(true)) attribute.UpdateTestResult(result);
        foreach (var attribute in test.Method.GetCustomAttributes<AllureApiAttribute>(true)) attribute.Apply(result);
    }

    private static IEnumerable<Parameter> Parameters(ITest test) => test.Method!.GetParameters().Zip(
        test.Arguments, (parameter, value) => new Parameter { name = parameter.ParameterInfo.Name, value = FormatFunctions.Format(value) });

    private static void AddProperties(ITest test, TestResult result)
    {
        foreach (var description in Places.Properties(test, PropertyNames.Description)) result.description += $"{description}\n";
        result.labels.AddRange(Places.Properties(test, PropertyNames.Author).Select(Label.Owner));
        result.labels.AddRange(Places.Properties(test, PropertyNames.Category).Select(Label.Tag));
        var (space, type) = Places.Split(Places.FixtureOf(test)?.FullName ?? test.ClassName ?? "");
        ModelFunctions.EnsureSuites(result, test.TypeInfo?.Assembly.GetName().Name, space, type);
    }
}
