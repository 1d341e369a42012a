using Conformance.Engine.Runs;
using Conformance.Engine.Verdicts;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Generation;
using Conformance.SelfTests.ReferenceServers;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;
using Severity = Conformance.Engine.Contracts.Severity;

namespace Conformance.SelfTests.Runs;

/// <summary>A server that mails nobody at made-up addresses, as hosted ones do, or asks for more before a password changes, has broken nothing; nobody needs to declare it.</summary>
public sealed class HindranceTests
{
    [TestCase("email-validation", "email_address_invalid", "mail/invalid-address/recover@initial")]
    [TestCase("email-allow-list", "email_address_not_authorized", "mail/address-not-listed/recover@initial")]
    public Task Mails_that_no_made_up_address_gets_are_not_held_against_the_server(string preset, string code, string judged) =>
        NothingIsHeldAgainst(preset, code, judged, "signup/*", "recover/*", "otp/*", "magiclink/*", "user/*", "invite*", "resend*", "reauthenticate*");

    [TestCase("reauthentication", "reauthentication_needed", "password/fresh-code/missing@initial")]
    [TestCase("current-password", "current_password_required", "password/current/right@initial")]
    public Task Passwords_that_nobody_may_change_without_more_ado_are_not_held_against_the_server(string preset, string code, string judged) =>
        NothingIsHeldAgainst(preset, code, judged, "user/*", "password/*", "security/password-change/*", "factors/aal/*", "factors/webauthn/then-risen");

    [TestCase("single-session", "session_expired", "session/single/refresh-older@initial")]
    public Task Sessions_that_end_with_the_next_are_not_held_against_the_server(string preset, string code, string judged) =>
        NothingIsHeldAgainst(preset, code, judged, "logout/*", "session/*", "oauth/grants/*", "oauth/revoked/*", "security/password-change/*");

    [TestCase("few-factors", "too_many_enrolled_mfa_factors", "factors/enrol/beyond-verified@initial")]
    public Task Factors_that_are_too_many_are_not_held_against_the_server(string preset, string code, string judged) =>
        NothingIsHeldAgainst(preset, code, judged, "factors/*");

    [Test]
    public async Task Room_for_a_few_custom_providers_is_not_held_against_the_server()
    {
        var run = await RunAsync("few-custom-providers", "derived/admin-providers/admin_custom_provider_update/*");
        Assert.That(run.Cases.Where(result => result.Outcome is Outcome.Fail or Outcome.Error).Select(result => $"{result.Id}: {result.Reason}"), Is.Empty);
    }

    [TestCase("captcha", "captcha_failed", "captcha/missing/passkey@initial")]
    public Task Captchas_that_nobody_solved_are_not_held_against_the_server(string preset, string code, string judged) =>
        NothingIsHeldAgainst(preset, code, judged, "derived/passkeys/passkey_authentication_options/*", "derived/signup/*");

    [Test]
    public async Task A_session_that_many_cases_use_is_made_anew_when_its_time_is_up()
    {
        // It is over after three seconds, which are 60 requests.
        var time = new ManualTime();
        time.Advance(DateTimeOffset.UtcNow - time.GetUtcNow());
        RequestDelegate Passing(RequestDelegate next) => context =>
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            return next(context);
        };
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Config = "session-timebox", Time = time, Around = Passing }, CancellationToken.None);
        var run = await PlayedRun.OfAsync(new RunOptions { Target = PlayedRun.Target(server) }, CaseList.Filter(Catalogue.Cases(TheContract.Load()), ["user/*", "factors/enroll/*", "factors/challenge/*"]));
        Assert.Multiple(() =>
        {
            Assert.That(run.Cases.Where(result => result.Outcome is Outcome.Fail or Outcome.Error).Select(result => $"{result.Id}: {result.Reason}"), Is.Empty);
            Assert.That(run.Cases.Count(result => result.Outcome == Outcome.Inconclusive), Is.GreaterThan(0).And.LessThan(run.Cases.Count / 10));
        });
    }

    [Test]
    public async Task Who_does_what_a_policy_demands_is_to_get_through()
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Config = "current-password", Around = AlwaysAskingAgain }, CancellationToken.None);
        var run = await PlayedRun.OfAsync(new RunOptions { Target = PlayedRun.Target(server) }, CaseList.Filter(Catalogue.Cases(TheContract.Load()), ["password/current/right@initial"]));
        Assert.That(run.Cases.Single().Outcome, Is.EqualTo(Outcome.Fail));
    }

    private static RequestDelegate AlwaysAskingAgain(RequestDelegate next) => context =>
    {
        if (context.Request.Method != "PUT" || context.Request.Path != "/user")
            return next(context);
        context.Response.StatusCode = 400;
        return context.Response.WriteAsJsonAsync(new { code = 400, error_code = "current_password_required", msg = "Current password required when setting new password." });
    };

    private static async Task NothingIsHeldAgainst(string preset, string code, string judged, params string[] filter)
    {
        var run = await RunAsync(preset, [.. filter, judged]);
        Assert.Multiple(() =>
        {
            Assert.That(run.Findings.Where(finding => finding.Severity == Severity.Fail).Select(finding => finding.Message), Is.Empty);
            Assert.That(run.Cases.Where(result => result.Outcome is Outcome.Inconclusive or Outcome.Error).Select(result => $"{result.Id}: {result.Reason}"), Is.Empty);
            Assert.That(run.Cases.Count(result => result.Outcome == Outcome.NotApplicable && result.Reason!.Contains(code, StringComparison.Ordinal)), Is.GreaterThan(3));
            Assert.That(run.Cases.Single(result => result.Id == judged).Outcome, Is.EqualTo(Outcome.Pass), "seen once, it is looked at by scenarios of its own");
        });
    }

    private static async Task<Run> RunAsync(string preset, params string[] filter)
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Config = preset }, CancellationToken.None);
        return await PlayedRun.OfAsync(new RunOptions { Target = PlayedRun.Target(server) }, CaseList.Filter(Catalogue.Cases(TheContract.Load()), filter));
    }
}
