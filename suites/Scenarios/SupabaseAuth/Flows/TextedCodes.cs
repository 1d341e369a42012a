using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Flows;

/// <summary>Codes that came in a text message.</summary>
[ScenariosOf("supabase-auth", "flows")]
internal static class TextedCodes
{
    private const string Texts = "text-inbox phone signup !phone-autoconfirm !captcha";

    [Scenario("flows/phone/signup", Needs = Texts, Says = "A number signs up and shows the code in the message.")]
    public static async Task SignUp(Stage stage)
    {
        var phone = stage.Any.Phone();
        await stage.ExpectAsync(Supabase.Signup, new Call { Body = new { phone, password = stage.Any.Password() } });
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, "sms", phone));
    }

    [Scenario("flows/phone/new-number", Needs = Texts, Says = "An unknown number asks for a code, shows it, and is a user.")]
    public static async Task NewNumber(Stage stage)
    {
        var phone = stage.Any.Phone();
        await stage.ExpectAsync(Supabase.Otp, new Call { Body = new { phone } });
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, "sms", phone));
    }

    [Scenario("flows/phone/known-number", Needs = Texts + " service-key", Says = "A known number asks for a code and shows it.")]
    public static async Task KnownNumber(Stage stage)
    {
        var phone = (await stage.PhoneUserAsync()).Phone!;
        await stage.ExpectAsync(Supabase.Otp, new Call { Body = new { phone } });
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, "sms", phone));
    }

    [Scenario("flows/phone/resent", Needs = Texts + " service-key", Says = "A number that is not confirmed asks for another code and shows it.")]
    public static async Task Resent(Stage stage)
    {
        var phone = (await stage.PhoneUserAsync(confirmed: false)).Phone!;
        await stage.ExpectAsync(Supabase.Resend, new Call { Body = new { type = "sms", phone } });
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, "sms", phone));
    }

    [Scenario("flows/phone/used-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = Texts + " service-key", Says = "A known number asks for a code and shows it twice.")]
    public static async Task UsedTwice(Stage stage)
    {
        var phone = (await stage.PhoneUserAsync()).Phone!;
        await stage.ExpectAsync(Supabase.Otp, new Call { Body = new { phone } });
        var code = await CodeAsync(stage, "sms", phone);
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = code });
        await stage.ProbeAsync(Supabase.VerifyPost, code);
    }

    [Scenario("flows/phone/change", Needs = Texts + " users", Says = "A user wants another number and shows the code that went there.")]
    public static async Task Change(Stage stage)
    {
        var phone = await ChangeAsync(stage);
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, "phone_change", phone));
    }

    [Scenario("flows/phone/change-by-wrong-type", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = Texts + " users", Says = "A user wants another number and shows the code that went there as if it were for a sign-in.")]
    public static async Task ChangeByWrongType(Stage stage)
    {
        var phone = await ChangeAsync(stage);
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, "sms", phone));
    }

    private static async Task<string> ChangeAsync(Stage stage)
    {
        var session = await stage.SessionAsync();
        var phone = stage.Any.Phone();
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { phone } });
        return phone;
    }

    private static async Task<object> CodeAsync(Stage stage, string type, string phone) => new { type, phone, token = await stage.TextedCodeAsync(phone) };
}
