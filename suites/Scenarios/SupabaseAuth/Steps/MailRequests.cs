using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Every way to make a server send a mail.</summary>
internal static class MailRequests
{
    public static IReadOnlyList<MessageRequest> All { get; } =
    [
        new("invite", "An administrator invites somebody", "", stage =>
            stage.ProbeAsync(Supabase.Invite, new { email = stage.Any.Email() }, bearer: stage.AdminToken())),
        new("signup", "Somebody signs up", "signup !autoconfirm !captcha", stage =>
            stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() })),
        new("resend-signup", "A new user asks for the confirmation again", "!captcha", async stage =>
            await stage.ProbeAsync(Supabase.Resend, new { type = "signup", email = (await stage.UnconfirmedUserAsync()).Email })),
        new("recover", "A user asks for a recovery", "!captcha", async stage =>
            await stage.ProbeAsync(Supabase.Recover, new { email = (await stage.ConfirmedUserAsync()).Email })),
        new("magiclink", "A user asks for a link", "magic-link !captcha", async stage =>
            await stage.ProbeAsync(Supabase.Magiclink, new { email = (await stage.ConfirmedUserAsync()).Email })),
        new("otp", "A user asks for a code", "magic-link !captcha", async stage =>
            await stage.ProbeAsync(Supabase.Otp, new { email = (await stage.ConfirmedUserAsync()).Email })),
        new("reauthenticate", "A user asks for a code to show again who they are", "", async stage =>
            await stage.ProbeAsync(Supabase.Reauthenticate, bearer: (await stage.SessionAsync()).AccessToken)),
        new("user-update", "A user asks for another address", "!autoconfirm", async stage =>
            await stage.ProbeAsync(Supabase.UserUpdate, new { email = stage.Any.Email() }, bearer: (await stage.SessionAsync()).AccessToken)),
    ];
}
