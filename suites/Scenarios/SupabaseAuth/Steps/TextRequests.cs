using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Every way to make a server send a text message, but for the challenge of a factor.</summary>
internal static class TextRequests
{
    public static IReadOnlyList<MessageRequest> All { get; } =
    [
        new("signup", "A number signs up", "!phone-autoconfirm", stage =>
            stage.ProbeAsync(Supabase.Signup, new { phone = stage.Any.Phone(), password = stage.Any.Password() })),
        new("otp", "A number asks for a code", "", async stage =>
            await stage.ProbeAsync(Supabase.Otp, new { phone = (await stage.PhoneUserAsync()).Phone })),
        new("resend-sms", "A new number asks for its confirmation again", "", async stage =>
            await stage.ProbeAsync(Supabase.Resend, new { type = "sms", phone = (await stage.PhoneUserAsync(confirmed: false)).Phone })),
        new("reauthenticate", "A user without an address asks for a code to show again who they are", "", async stage =>
            await stage.ProbeAsync(Supabase.Reauthenticate, bearer: (await stage.LoginAsync(await stage.PhoneUserAsync())).AccessToken)),
        new("user-update", "A user asks for another number", "!phone-autoconfirm", async stage =>
            await stage.ProbeAsync(Supabase.UserUpdate, new { phone = stage.Any.Phone() }, bearer: (await stage.SessionAsync()).AccessToken)),
    ];
}
