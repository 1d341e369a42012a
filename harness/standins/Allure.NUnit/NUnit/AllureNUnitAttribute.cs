using System.Collections.Concurrent;
using Allure.Net.Commons;
using Allure.NUnit.Core;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Allure.NUnit;

/// <summary>Writes an Allure result for each test of a class that is run.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public class AllureNUnitAttribute : PropertyAttribute, ITestAction, IApplyToContext
{
    // NUnit may call these hooks and the test on unrelated threads, so the context goes with the test, not with the flow.
    private static readonly ConcurrentDictionary<ITest, AllureContext> Contexts = new();

    /// <summary>Both tests and what encloses them.</summary>
    public ActionTargets Targets => ActionTargets.Test | ActionTargets.Suite;

    /// <summary>Opens a container for what is run before and after all tests of the class.</summary>
    public void ApplyToContext(TestExecutionContext context)
    {
        var suite = context.CurrentTest;
        InContextOf(suite, () => AllureLifecycle.Instance.StartTestContainer(TestResults.ContainerOf(suite)));
    }

    /// <summary>Starts the result of a test.</summary>
    public void BeforeTest(ITest test)
    {
        if (test.IsSuite) InContextOf(test, () => { });
        else InContextOf(test, () => AllureLifecycle.Instance
            .StartTestContainer(TestResults.ContainerOf(test))
            .StartTestCase(TestResults.Of(test)));
    }

    /// <summary>Stops and writes the result of a test.</summary>
    public void AfterTest(ITest test)
    {
        InContextOf(test, () =>
        {
            var context = AllureLifecycle.Instance.Context;
            if (!test.IsSuite && context.HasTest) TestResults.Finish(test);
            if (context.HasContainer) AllureLifecycle.Instance.StopTestContainer().WriteTestContainer();
        });
        Contexts.TryRemove(test, out _);
    }

    private static void InContextOf(ITest test, Action action)
    {
        ITest? known = test;
        AllureContext? context = null;
        while (known is not null && !Contexts.TryGetValue(known, out context)) known = known.Parent;
        AllureLifecycle.Instance.RestoreContext(context ?? new AllureContext());
        action();
        Contexts[test] = AllureLifecycle.Instance.Context;
    }
}
