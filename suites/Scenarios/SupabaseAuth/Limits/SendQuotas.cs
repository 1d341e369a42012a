using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Limits;

/// <summary>A message is asked for when all messages of the hour are used up.</summary>
[ScenariosOf("supabase-auth", "limits")]
internal static class SendQuotas
{
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Mails(Contract _) => MailRequests.All.Select(request => new ScenarioRow(
        $"limits/mails/{request.Name}",
        $"{request.Says} when the mails of the hour are used up.",
        Expectation.Fail(Category.RateLimited, "over_email_send_rate_limit"),
        $"tight-send-limits service-key email {request.Needs}",
        async stage =>
        {
            await stage.UseUpMailsAsync();
            await request.ProbeAsync(stage);
        }));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> TextMessages(Contract _) => TextRequests.All.Select(request => new ScenarioRow(
        $"limits/text-messages/{request.Name}",
        $"{request.Says} when the text messages of the hour are used up.",
        Expectation.Fail(Category.RateLimited, "over_sms_send_rate_limit"),
        $"tight-send-limits service-key signup phone !captcha {request.Needs}",
        async stage =>
        {
            await stage.UseUpTextMessagesAsync();
            await request.ProbeAsync(stage);
        }));
}
