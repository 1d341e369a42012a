namespace Allure.Net.Commons;

public partial class AllureLifecycle
{
    /// <summary>Starts a container; tests that are scheduled from here on belong to it.</summary>
    public virtual AllureLifecycle StartTestContainer(TestResultContainer container)
    {
        container.start = Now();
        Context = Context with { Containers = Context.Containers.Push(container) };
        return this;
    }

    /// <summary>Changes the current container.</summary>
    public virtual AllureLifecycle UpdateTestContainer(Action<TestResultContainer> update) => Update(Context.CurrentContainer, update);

    /// <summary>Stops the current container.</summary>
    public virtual AllureLifecycle StopTestContainer() => UpdateTestContainer(container => container.stop = Now());

    /// <summary>Writes the current container if it has fixtures; the one around it becomes the current one.</summary>
    public virtual AllureLifecycle WriteTestContainer()
    {
        var container = Context.CurrentContainer;
        Context = Context with { Containers = Context.Containers.Pop() };
        if (container.befores.Count + container.afters.Count > 0) Writer.Write(container, _model);
        return this;
    }

    /// <summary>Starts something that is run before the tests of the current container.</summary>
    public virtual AllureLifecycle StartBeforeFixture(FixtureResult result) => StartFixture(result, container => container.befores.Add(result));

    /// <summary>Starts something that is run after the tests of the current container.</summary>
    public virtual AllureLifecycle StartAfterFixture(FixtureResult result) => StartFixture(result, container => container.afters.Add(result));

    /// <summary>Changes the current fixture.</summary>
    public virtual AllureLifecycle UpdateFixture(Action<FixtureResult> update) => Update(Context.CurrentFixture, update);

    /// <summary>Changes the current fixture, then stops it.</summary>
    public virtual AllureLifecycle StopFixture(Action<FixtureResult> beforeStop) => UpdateFixture(beforeStop).StopFixture();

    /// <summary>Stops the current fixture, after which there is none.</summary>
    public virtual AllureLifecycle StopFixture()
    {
        UpdateFixture(Stop);
        Context = Context with { Fixture = null, Steps = [] };
        return this;
    }

    private AllureLifecycle StartFixture(FixtureResult result, Action<TestResultContainer> add)
    {
        UpdateTestContainer(add);
        Context = Context with { Fixture = result, Steps = [] };
        return UpdateFixture(Start);
    }
}
