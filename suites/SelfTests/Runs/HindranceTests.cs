using Conformance.Engine.Runs;
using Conformance.Engine.Verdicts;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Generation;
using NUnit.Framework;
using Severity = Conformance.Engine.Contracts.Severity;

namespace Conformance.SelfTests.Runs;

/// <summary>A server that mails nobody at made-up addresses, as hosted ones do, has broken nothing; nobody needs to declare it.</summary>
public sealed class HindranceTests
{
    [TestCase("email-validation", "email_address_invalid", "mail/invalid-address/recover@initial")]
    [TestCase("email-allow-list", "email_address_not_authorized", "mail/address-not-listed/recover@initial")]
    public async Task Mails_that_no_made_up_address_gets_are_not_held_against_the_server(string preset, string code, string judged)
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Config = preset }, CancellationToken.None);
        var cases = CaseList.Filter(Catalogue.Cases(TheContract.Load()), ["signup/*", "recover/*", "otp/*", "magiclink/*", "user/*", "invite*", "resend*", "reauthenticate*", judged]);
        var run = await PlayedRun.OfAsync(new RunOptions { Target = PlayedRun.Target(server) }, cases);
        Assert.Multiple(() =>
        {
            Assert.That(run.Findings.Where(finding => finding.Severity == Severity.Fail).Select(finding => finding.Message), Is.Empty);
            Assert.That(run.Cases.Where(result => result.Outcome is Outcome.Inconclusive or Outcome.Error).Select(result => $"{result.Id}: {result.Reason}"), Is.Empty);
            Assert.That(run.Cases.Count(result => result.Outcome == Outcome.NotApplicable && result.Reason!.Contains(code, StringComparison.Ordinal)), Is.GreaterThan(10));
            Assert.That(run.Cases.Single(result => result.Id == judged).Outcome, Is.EqualTo(Outcome.Pass), "seen once, it is looked at by scenarios of its own");
        });
    }
}
