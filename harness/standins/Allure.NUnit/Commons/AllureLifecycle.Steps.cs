namespace Allure.Net.Commons;

public partial class AllureLifecycle
{
    /// <summary>Starts a step below the innermost of test, fixture and step.</summary>
    public virtual AllureLifecycle StartStep(StepResult result)
    {
        UpdateExecutableItem(parent => parent.steps.Add(result));
        Context = Context with { Steps = Context.Steps.Push(result) };
        return UpdateStep(Start);
    }

    /// <summary>Changes the current step.</summary>
    public virtual AllureLifecycle UpdateStep(Action<StepResult> update) => Update(Context.CurrentStep, update);

    /// <summary>Changes the current step, then stops it.</summary>
    public virtual AllureLifecycle StopStep(Action<StepResult> beforeStop) => UpdateStep(beforeStop).StopStep();

    /// <summary>Stops the current step; the one around it becomes the current one.</summary>
    public virtual AllureLifecycle StopStep()
    {
        UpdateStep(Stop);
        Context = Context with { Steps = Context.Steps.Pop() };
        return this;
    }
}
