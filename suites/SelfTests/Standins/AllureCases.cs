using Allure.NUnit;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;
using Catalogue = Conformance.Scenarios.Running.Catalogue;

namespace Conformance.SelfTests.Standins;

/// <summary>A case of each outcome, told as <see cref="Cases"/> tells it. Generic, so that NUnit finds no fixture here: <see cref="AllureRun"/> closes and runs it.</summary>
/// <typeparam name="T">Any type.</typeparam>
[AllureNUnit]
internal sealed class AllureCases<T>
{
    private static readonly Clause Promise = new("a.clause", Severity.Fail, "A promise.", "https://example.test/promise");

    private static readonly Waiver Known = new("known", "a-rule", "*", null, null, null, [], "it is known", "https://example.test/issues/1", "somebody", new DateOnly(2099, 12, 31));

    private static readonly CaseResult[] Told =
    [
        Of("token/password/wrong-password@initial", Outcome.Pass),
        Of("token/password/wrong-password@2024-01-01", Outcome.Fail, SampleRun.Finding("500 is nobody's fault but its own")),
        Of("token/password/unknown-address@initial", Outcome.Warning, SampleRun.Finding("the header is not there") with { Severity = Severity.Warning }),
        Of("token/password/unknown-address@2024-01-01", Outcome.Waived, SampleRun.Finding("500 again") with { Waiver = Known.Id }),
        Of("token/password/banned@initial", Outcome.NotApplicable) with { Exchanges = [] },
        Of("token/password/banned@2024-01-01", Outcome.Inconclusive),
        Of("token/password/unconfirmed@initial", Outcome.Error) with { Exchanges = [] },
    ];

    private static IEnumerable<TestCaseData> All => Catalogue.Cases(SampleRun.Contract)
        .Where(playing => Told.Any(each => each.Id == playing.Id))
        .Select(CaseData.Of);

    [TestCaseSource(nameof(All))]
    public async Task Play(string id)
    {
        await Task.Yield();
        var result = Told.Single(each => each.Id == id);
        Cases.End(result, SampleRun.Contract, 1, new Redactor(), [Known], result.Outcome == Outcome.Fail ? "what the server wrote" : null);
    }

    private static CaseResult Of(string id, Outcome outcome, params Finding[] findings) => SampleRun.Case(id, outcome, findings) with
    {
        ApiVersion = id.Split('@')[1],
        Exchanges = [new JudgedExchange(Exchange(false), [new RuleVerdict("a-rule", Promise, []), new RuleVerdict("another-rule", Promise, [])]), new JudgedExchange(Exchange(true), [new RuleVerdict("a-rule", Promise, findings), new RuleVerdict("another-rule", Promise, [])])],
    };

    private static Exchange Exchange(bool isProbe) => new(
        SampleRun.Contract,
        new Request("POST", "/signup", [new Header("Content-Type", "application/json")], "{\"email\": \"a@conformance.example\"}"u8.ToArray()),
        new Response(isProbe ? 422 : 200, [new Header("Content-Type", "application/json")], isProbe ? "{\"code\": 422, \"error_code\": \"weak_password\", \"msg\": \"…\"}"u8.ToArray() : "{}"u8.ToArray()))
    {
        IsProbe = isProbe,
        Started = DateTimeOffset.UnixEpoch,
        Duration = TimeSpan.FromMilliseconds(3),
    };
}
