using Allure.Net.Commons.Functions;

namespace Allure.Net.Commons;

public partial class AllureLifecycle
{
    /// <summary>Makes a test the current one, without starting it.</summary>
    public virtual AllureLifecycle ScheduleTestCase(TestResult testResult)
    {
        testResult.uuid ??= IdFunctions.CreateUUID();
        testResult.stage = Stage.scheduled;
        foreach (var container in Context.Containers) Update(container, c => c.children.Add(testResult.uuid));
        Context = Context with { Test = testResult, Fixture = null, Steps = [] };
        return this;
    }

    /// <summary>Starts the test that was scheduled.</summary>
    public virtual AllureLifecycle StartTestCase() => UpdateTestCase(Start);

    /// <summary>Makes a test the current one and starts it.</summary>
    public virtual AllureLifecycle StartTestCase(TestResult testResult) => ScheduleTestCase(testResult).StartTestCase();

    /// <summary>Changes the current test.</summary>
    public virtual AllureLifecycle UpdateTestCase(Action<TestResult> update) => Update(Context.CurrentTest, update);

    /// <summary>Changes the current test, then stops it.</summary>
    public virtual AllureLifecycle StopTestCase(Action<TestResult> beforeStop) => UpdateTestCase(beforeStop).StopTestCase();

    /// <summary>Stops the current test. It stays the current one until it is written.</summary>
    public virtual AllureLifecycle StopTestCase() => UpdateTestCase(test =>
    {
        Stop(test);
        test.historyId ??= IdFunctions.CreateHistoryId(test.fullName ?? test.name ?? "", test.parameters);
        test.testCaseId ??= IdFunctions.CreateTestCaseId(test.fullName ?? test.name ?? "");
    });

    /// <summary>Writes the current test, after which there is none.</summary>
    public virtual AllureLifecycle WriteTestCase()
    {
        var test = Context.CurrentTest;
        Context = Context with { Test = null, Steps = [] };
        Writer.Write(test, _model);
        return this;
    }
}
