using Allure.NUnit;
using Conformance.Engine.Contracts;
using Conformance.Engine.Targets;
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
        if (!await PlayAsync(ambient, id))
        {
            await ambient.HoldAsync();
            Assert.Ignore("Not run: the run was interrupted.");
        }
    }

    /// <summary>Tells the report of a case and gives its test the verdict.</summary>
    internal static void End(CaseResult result, Contract contract, int seed, Redactor redactor, IReadOnlyList<Waiver> waivers, string? log)
    {
        AllureStory.Tell(result, contract, seed, redactor, waivers, log);
        Outcomes.Assert(result);
    }

    /// <returns>False: it was not, or was cut off.</returns>
    private static async Task<bool> PlayAsync(Ambient ambient, string id)
    {
        if (!ambient.Enter())
            return false;
        try
        {
            var mark = ambient.Logs?.Mark();
            var result = await ambient.PlayAsync(id);
            var log = result.Outcome is Outcome.Fail or Outcome.Error && mark is not null ? ambient.Logs!.Since(mark, result.Server) : null;
            End(result, ambient.Contract, ambient.Seed, ambient.Session.Redactor, ambient.Session.Accepted, log);
            return true;
        }
        catch (OperationCanceledException) when (ambient.Stopping.IsCompleted)
        {
            return false;
        }
        finally
        {
            ambient.Leave();
        }
    }
}
