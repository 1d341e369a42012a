using Allure.Net.Commons;
using Conformance.Engine.Contracts;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Scenarios.Running;

/// <summary>Tells a report about a case: what was expected, and one step per exchange with one per rule below it.</summary>
public static class AllureStory
{
    /// <summary>Adds the case to the result of the NUnit test that is running.</summary>
    /// <param name="log">What the server wrote while the case was played, with what other cases made it write; null: nothing is known of it.</param>
    internal static void Tell(CaseResult result, Contract contract, int seed, Redactor redactor, IReadOnlyList<Waiver> waivers, string? log)
    {
        if (!AllureLifecycle.Instance.Context.HasTest)
            return;
        // Attachments are written before Allure's lock is taken: other cases need not wait for them.
        var steps = Steps(result, redactor);
        var attachment = log is null ? null : AllureAttachments.Write($"Log of the server '{result.Server}'", redactor.Clean(log));
        AllureLifecycle.Instance.UpdateTestCase(test =>
        {
            Fill(test, result, contract, steps);
            test.links.AddRange(AllureLinks.Of(result, waivers));
            if (attachment is not null)
                test.attachments.Add(attachment);
            // Another seed is the same test: its history goes on.
            test.parameters.Add(new Allure.Net.Commons.Parameter { name = "seed", value = $"{seed}", excluded = true });
        });
    }

    /// <summary>Writes the case as a result of its own; for cases that are no NUnit test.</summary>
    public static void WriteWhole(CaseResult result, Contract contract, Redactor redactor, IReadOnlyList<Waiver> waivers)
    {
        var test = new TestResult { uuid = Guid.NewGuid().ToString("N"), fullName = $"{contract.Name}/{result.Id}" };
        Fill(test, result, contract, Steps(result, redactor));
        test.links.AddRange(AllureLinks.Of(result, waivers));
        AllureLifecycle.Instance
            .StartTestCase(test)
            .StopTestCase(ended =>
            {
                ended.status = AllureWords.Status(result.Outcome);
                ended.statusDetails = new StatusDetails { message = Outcomes.Message(result) };
            })
            .WriteTestCase();
    }

    private static List<StepResult> Steps(CaseResult result, Redactor redactor) =>
        [.. result.Exchanges.Select((judged, index) => AllureSteps.Of(judged, index + 1, redactor))];

    private static void Fill(TestResult test, CaseResult result, Contract contract, List<StepResult> steps)
    {
        test.name = result.Id;
        test.description = AllureWords.Description(result);
        test.titlePath = [contract.Name, result.Area, AllureWords.Operation(result)];
        test.labels.AddRange(AllureLabels.Of(result, contract));
        test.parameters.Add(new Allure.Net.Commons.Parameter { name = "API version", value = result.ApiVersion });
        test.steps.AddRange(steps);
    }
}
