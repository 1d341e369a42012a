using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Sending;

/// <summary>Text messages that do not go out: the service fails, or refuses the number.</summary>
[ScenariosOf("supabase-auth", "sending")]
internal static class TextsFail
{
    private const string Fails = "sms-fails phone signup !phone-autoconfirm !captcha";
    private const string Refused = "text-inbox phone !phone-autoconfirm !captcha !hook-send-sms";

    [Scenario("sms-fails/otp", Category.StateConflict, "sms_send_failed", Needs = Fails, Says = "A number asks for a code where no text message goes out.")]
    public static Task Fail(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { phone = stage.Any.Phone() });

    [Scenario("sms-fails/signup", Category.StateConflict, "sms_send_failed", Needs = Fails, Says = "A number signs up where no text message goes out.")]
    public static Task FailToSignUp(Stage stage) => stage.ProbeAsync(Supabase.Signup, new { phone = stage.Any.Phone(), password = stage.Any.Password() });

    [Scenario("sms-refused/otp", Category.StateConflict, "sms_send_failed", Needs = Refused + " signup", Says = "A number asks for a code that takes no text messages.")]
    public static Task Otp(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { phone = Number(stage) });

    [Scenario("sms-refused/otp-of-known", Category.StateConflict, "sms_send_failed", Needs = Refused + " service-key", Says = "A user whose number takes no text messages asks for a code to sign in by.")]
    public static async Task OtpOfKnown(Stage stage)
    {
        var user = await UserAsync(stage, confirmed: true);
        await stage.ProbeAsync(Supabase.Otp, new { phone = user.Phone });
    }

    [Scenario("sms-refused/signup", Category.StateConflict, "sms_send_failed", Needs = Refused + " signup", Says = "A number signs up that takes no text messages.")]
    public static Task Signup(Stage stage) => stage.ProbeAsync(Supabase.Signup, new { phone = Number(stage), password = stage.Any.Password() });

    [Scenario("sms-refused/resend", Category.StateConflict, "sms_send_failed", Needs = Refused + " service-key", Says = "A number that takes no text messages asks for another code.")]
    public static async Task Resend(Stage stage)
    {
        var user = await UserAsync(stage, confirmed: false);
        await stage.ProbeAsync(Supabase.Resend, new { type = "sms", phone = user.Phone });
    }

    [Scenario("sms-refused/change", Category.StateConflict, "sms_send_failed", Needs = Refused + " users", Says = "A user wants a number that takes no text messages.")]
    public static async Task Change(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserUpdate, new { phone = Number(stage) }, bearer: (await stage.SessionAsync()).AccessToken);

    [Scenario("sms-refused/reauthenticate", Category.StateConflict, "sms_send_failed", Needs = Refused + " service-key", Says = "A user whose number takes no text messages asks for a code to show again who they are.")]
    public static async Task Reauthenticate(Stage stage)
    {
        var user = await UserAsync(stage, confirmed: true);
        await stage.ProbeAsync(Supabase.Reauthenticate, bearer: (await stage.LoginAsync(user)).AccessToken);
    }

    private static string Number(Stage stage) => stage.Volatile("1500555" + stage.Any.Phone()[^8..]);

    private static async Task<User> UserAsync(Stage stage, bool confirmed)
    {
        var (phone, password) = (Number(stage), stage.Any.Password());
        var made = await stage.ExpectAsync(Supabase.AdminUserCreate, new Call { Bearer = stage.AdminToken(), Body = new { phone, password, phone_confirm = confirmed } });
        return new User(stage.Take(made, "id"), null, phone, password);
    }
}
