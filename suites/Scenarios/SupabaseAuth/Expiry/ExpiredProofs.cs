using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Expiry;

/// <summary>One-time proofs that come too late.</summary>
[ScenariosOf("supabase-auth", "expiry")]
internal static class ExpiredProofs
{
    private static readonly Expectation Expired = new([Category.StateConflict, Category.MissingOrInvalidCredentials], ["otp_expired"], false);

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Rows(Contract _) =>
    [
        Row("signup-hash", "The hash of a new user's confirmation", stage => stage.LinkAsync("signup", stage.Any.Email(), stage.Any.Password()), ByHashAsync),
        Row("signup-code", "The code of a new user's confirmation", stage => stage.LinkAsync("signup", stage.Any.Email(), stage.Any.Password()), ByCodeAsync),
        Row("invite-hash", "The hash of an invitation", stage => stage.LinkAsync("invite", stage.Any.Email()), ByHashAsync),
        Row("magiclink-code", "The code of a magic link", KnownAsync("magiclink"), ByCodeAsync),
        Row("magiclink-opened", "A magic link that is opened", KnownAsync("magiclink"), (stage, link) => stage.ProbeAsync(Supabase.VerifyGet, query: new { type = link.Type, token = link.HashedToken })),
        Row("recovery-hash", "The hash of a recovery", KnownAsync("recovery"), ByHashAsync),
        Row("recovery-code", "The code of a recovery", KnownAsync("recovery"), ByCodeAsync),
        Row("email-change-code", "The code of a new address", NewAddressAsync, (stage, link) => stage.ProbeAsync(Supabase.VerifyPost, new { type = "email_change", email = link.Email, token = link.EmailOtp })),
    ];

    [Scenario("expiry/otp/text-message", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "signup phone text-inbox short-otp !phone-autoconfirm !captcha", Says = "The code of a text message comes too late.")]
    public static async Task TextMessage(Stage stage)
    {
        var phone = stage.Any.Phone();
        await stage.ExpectAsync(Supabase.Otp, new Call { Body = new { phone } });
        var token = await stage.TextedCodeAsync(phone);
        await stage.OutliveAsync();
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "sms", phone, token });
    }

    private static ScenarioRow Row(string name, string what, Func<Stage, Task<Link>> make, Func<Stage, Link, Task> probe) => new(
        $"expiry/otp/{name}", $"{what} comes too late.", Expired, "service-key short-otp", async stage =>
        {
            var link = await make(stage);
            await stage.OutliveAsync();
            await probe(stage, link);
        });

    private static Func<Stage, Task<Link>> KnownAsync(string type) => async stage => await stage.LinkAsync(type, (await stage.ConfirmedUserAsync()).Email!);

    private static async Task<Link> NewAddressAsync(Stage stage)
    {
        var (user, address) = (await stage.ConfirmedUserAsync(), stage.Any.Email());
        return await stage.LinkAsync("email_change_new", user.Email!, newEmail: address) with { Email = address };
    }

    private static Task ByHashAsync(Stage stage, Link link) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = link.Type, token_hash = link.HashedToken });

    private static Task ByCodeAsync(Stage stage, Link link) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = link.Type, email = link.Email, token = link.EmailOtp });
}
