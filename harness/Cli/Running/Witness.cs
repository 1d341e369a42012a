using Conformance.Scenarios.Running;
using NUnit.Framework.Interfaces;

namespace Conformance.Cli.Running;

/// <summary>Hears from NUnit what never reached the run: a test that failed around its case rather than in it.</summary>
internal sealed class Witness : ITestListener
{
    /// <summary>One line; null: there was no trouble.</summary>
    public string? FirstTrouble { get; private set; }

    public void TestStarted(ITest test)
    {
    }

    public void TestFinished(ITestResult result)
    {
        if (result.ResultState.Status == TestStatus.Failed
            && result.ResultState.Label.Length > 0
            && result.ResultState.Site != FailureSite.Child
            && result.Message?.StartsWith(Outcomes.HarnessFailed, StringComparison.Ordinal) != true)
        {
            FirstTrouble ??= $"{result.Test.Name}: {Engine.Reporting.Words.Line(result.Message ?? result.ResultState.ToString())}";
        }
    }

    public void TestOutput(TestOutput output)
    {
    }

    public void SendMessage(TestMessage message)
    {
    }
}
