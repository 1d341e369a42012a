using System.Globalization;
using Conformance.Cli.Proving;
using Conformance.Engine.Runs.Recorded;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Contracts;
using NUnit.Framework;

namespace Conformance.SelfTests.Recorded;

/// <summary>
/// What the rules find in the traffic of real servers: exactly the findings that were looked at and found true, no more and no fewer.
/// After a change of rules, <c>CONFORMANCE_ACCEPT=1 dotnet test</c> writes the files anew; read their diff as you would a verdict.
/// </summary>
public sealed class RecordingTests
{
    [TestCaseSource(typeof(Recordings), nameof(Recordings.Hars))]
    [TestCaseSource(typeof(Recordings), nameof(Recordings.Lines))]
    public async Task Finds_exactly_what_is_true_of_the_server(string har)
    {
        var run = await HarCheck.RunAsync(Loaded.Contract(Recordings.Contract(har)), [Recordings.Full(har)], null, new SilentListener(), TestContext.CurrentContext.CancellationToken);
        var found = run.Findings.Select(Line).Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("CONFORMANCE_ACCEPT") == "1")
            await File.WriteAllLinesAsync(Recordings.Expected(har), found);

        Assert.That(found, Is.EqualTo(await File.ReadAllLinesAsync(Recordings.Expected(har))));
        Assert.That(run.Cases, Is.Not.Empty);
        Assert.That(run.Count(Outcome.Error), Is.Zero);
    }

    [Test]
    public void The_recordings_are_there() => Assert.That(Recordings.Hars().Count(), Is.GreaterThanOrEqualTo(40));

    private static string Line(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Fingerprint} {finding.Severity} {finding.Rule} | {finding.Operation} | {finding.Status} {finding.Code} | {finding.Cases.Count}");
}
