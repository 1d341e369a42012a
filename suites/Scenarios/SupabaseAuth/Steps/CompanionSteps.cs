using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>What happens beside the server: mail that is read, hooks that answer, people who sign in elsewhere.</summary>
internal static partial class CompanionSteps
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The newest mail for an address.</summary>
    public static Task<JsonElement> MailAsync(this Stage stage, string address) =>
        LatestAsync(stage, CompanionFeatures.Inbox, $"mail?to={Uri.EscapeDataString(address)}", address);

    /// <summary>The newest text message for a number.</summary>
    public static Task<JsonElement> TextMessageAsync(this Stage stage, string phone) =>
        LatestAsync(stage, CompanionFeatures.TextInbox, $"sms?to={phone.TrimStart('+')}", phone);

    /// <summary>The one-time code of the newest mail for an address.</summary>
    public static async Task<string> MailedCodeAsync(this Stage stage, string address) => Code(stage, await stage.MailAsync(address), address);

    /// <summary>The one-time code of the newest text message for a number.</summary>
    public static async Task<string> TextedCodeAsync(this Stage stage, string phone) => Code(stage, await stage.TextMessageAsync(phone), phone);

    /// <summary>What the link of the newest mail for an address asks <c>/verify</c> for.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> MailedQueryAsync(this Stage stage, string address)
    {
        var query = RedirectParameters.Read((await stage.MailedLinkAsync(address)).ToString());
        stage.Volatile(query.GetValueOrDefault("token", ""));
        return query;
    }

    /// <summary>The first link of the newest mail for an address that leads to the server's own <c>/verify</c>.</summary>
    public static async Task<Uri> MailedLinkAsync(this Stage stage, string address)
    {
        var mail = await stage.MailAsync(address);
        var links = mail.GetProperty("links").EnumerateArray().Select(link => link.GetString()!).ToList();
        var link = links.FirstOrDefault(link => link.Contains("/verify?", StringComparison.Ordinal))
            ?? throw UnplayableException.PreconditionFailed($"precondition failed: the mail to {address} has no link to /verify");
        stage.Volatile(new Uri(link).Query);
        return new Uri(link);
    }

    /// <summary>What a hook will answer to calls whose payload contains the subject.</summary>
    public static Task PlanAsync(this Stage stage, string hook, string subject, object answer) =>
        CompanionClient.Of(stage).PostAsync("plan", new { hook, subject, answer }, stage.Cancellation);

    /// <summary>Who comes back from the identity provider with this code.</summary>
    public static Task IntroduceAsync(this Stage stage, string code, object profile) =>
        CompanionClient.Of(stage).PostAsync("people", new { code, profile }, stage.Cancellation);

    /// <summary>What the server will find at an address of the web.</summary>
    public static async Task PublishAsync(this Stage stage, string url, string text)
    {
        stage.Need(CompanionFeatures.Pages);
        await CompanionClient.Of(stage).PostAsync("pages", new { url, text }, stage.Cancellation);
    }

    /// <summary>An ID token of the stand-in provider; the usual claims are filled in.</summary>
    public static async Task<string> IdTokenAsync(this Stage stage, object claims)
    {
        stage.Need(CompanionFeatures.IdTokens);
        var answer = await CompanionClient.Of(stage).PostAsync("sign", claims, stage.Cancellation);
        return stage.Volatile(answer.Text("token") ?? throw UnplayableException.PreconditionFailed("precondition failed: the companion signed nothing"));
    }

    private static async Task<JsonElement> LatestAsync(Stage stage, string feature, string path, string address)
    {
        stage.Need(feature);
        var deadline = DateTime.UtcNow + Patience;
        do
        {
            var letters = await CompanionClient.Of(stage).GetAsync(path, stage.Cancellation);
            if (letters.GetArrayLength() > 0)
                return letters[letters.GetArrayLength() - 1];
            await Task.Delay(Pause, stage.Cancellation);
        }
        while (DateTime.UtcNow < deadline);
        throw UnplayableException.PreconditionFailed($"precondition failed: no message arrived for {address}");
    }

    private static string Code(Stage stage, JsonElement letter, string address) =>
        OneTimeCode().Match(letter.GetProperty("body").GetString() ?? "") is { Success: true } code
            ? stage.Volatile(code.Value)
            : throw UnplayableException.PreconditionFailed($"precondition failed: the message to {address} carries no code");

    [GeneratedRegex(@"(?<![\w.])\d{6,10}(?![\w.])")]
    private static partial Regex OneTimeCode();
}
