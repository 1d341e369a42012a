using Allure.NUnit;
using Conformance.Engine.Verdicts;
using NUnit.Framework;

namespace Conformance.Scenarios.Running;

/// <summary>Every case of the contract, each as one test.</summary>
[TestFixture, AllureNUnit, Parallelizable(ParallelScope.All)]
public sealed class Cases
{
    private static IEnumerable<TestCaseData> All => (Ambient.Current?.Session.Unplayed ?? PlainRun.Plan.Cases).Select(CaseData.Of);

    [TestCaseSource(nameof(All))]
    public async Task Play(string id)
    {
        var ambient = Ambient.Current ?? throw new InvalidOperationException("no run is open");
        if (ambient.IsStopping)
            Assert.Ignore("Not run: the run was interrupted.");

        var mark = ambient.Logs?.Mark();
        var result = await Played(ambient, id);
        var log = result.Outcome is Outcome.Fail or Outcome.Error && mark is not null ? ambient.Logs!.Since(mark, result.Server) : null;
        AllureStory.Tell(result, ambient.Contract, ambient.Seed, ambient.Session.Redactor, ambient.Session.Accepted, log);
        Outcomes.Assert(result);
    }

    private static async Task<CaseResult> Played(Ambient ambient, string id)
    {
        try
        {
            return await ambient.PlayAsync(id);
        }
        catch (OperationCanceledException) when (ambient.IsStopping)
        {
            throw new IgnoreException("Not run: the run was interrupted.");
        }
    }
}
