using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Requests with and without the token of a captcha; its beginning tells the companion what to make of it.</summary>
internal static class CaptchaSteps
{
    public static string GoodCaptcha(this Stage stage) => "pass-" + stage.Any.Word(12, 20);

    public static string BadCaptcha(this Stage stage) => "fail-" + stage.Any.Word(12, 20);

    public static string CaptchaWithoutAnswer(this Stage stage) => "unreachable-" + stage.Any.Word(12, 20);

    /// <summary>Sends the request that the scenario is about.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="operation">To what.</param>
    /// <param name="body">What would be sent where no captcha is asked for.</param>
    /// <param name="captcha">Null: no token goes with it.</param>
    public static Task<Exchange> ProbeWithCaptchaAsync(this Stage stage, string operation, object body, string? captcha)
    {
        var members = JsonSerializer.SerializeToNode(body)!.AsObject();
        if (captcha is not null)
            members["gotrue_meta_security"] = JsonSerializer.SerializeToNode(new { captcha_token = captcha });
        return stage.ProbeAsync(operation, members);
    }
}
