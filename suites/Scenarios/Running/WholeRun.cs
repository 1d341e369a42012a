using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using NUnit.Framework;

namespace Conformance.Scenarios.Running;

/// <summary>Opens and closes the run under plain <c>dotnet test</c>; the command opens its own and leaves nothing to do here.</summary>
[SetUpFixture]
public sealed class WholeRun
{
    private EmbeddedTarget? embedded;
    private Outputs? outputs;
    private RunSession? session;

    [OneTimeSetUp]
    public async Task Open()
    {
        if (Ambient.Current is not null)
            return;

        var plan = PlainRun.Plan;
        outputs = Outputs.Open(PlainRun.Out, plan.Contract);
        AllureFolder.Use(outputs.Paths.AllureResults);
        var target = plan.Target ?? (embedded = await EmbeddedTarget.StartAsync(plan.Contract.Name, CancellationToken.None)).Target;
        var options = PlainRun.Options(target);
        session = await RunSession.OpenAsync(options, plan.Contract, Catalogue.Adapter(plan.Contract), plan.Cases, new OutputListener(outputs), CancellationToken.None);
        outputs.Redactor = session.Redactor;
        Ambient.Current = new Ambient(session, plan.Contract, options.Seed, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (outputs is null)
            return;

        Ambient.Current = null;
        if (session is not null)
        {
            var run = await session.CloseAsync();
            outputs.Write(run);
            await TestContext.Progress.WriteLineAsync($"{run.Says()}; {outputs.Paths.Folder}");
            await session.DisposeAsync();
        }

        if (embedded is not null)
            await embedded.DisposeAsync();
        outputs.Dispose();
    }
}
