using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Sending;

/// <summary>No mail goes out: whether a server foresees that is its own affair, but it is not the client's fault.</summary>
[ScenariosOf("supabase-auth", "sending")]
internal static class MailFails
{
    private const string Fails = "mail-fails users email !autoconfirm !captcha";

    [Scenario("mail-fails/signup", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Fails + " signup", Says = "An address signs up where no mail goes out.")]
    public static Task Signup(Stage stage) => stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("mail-fails/recover", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Fails, Says = "Somebody asks to recover a known address where no mail goes out.")]
    public static async Task Recover(Stage stage) => await stage.ProbeAsync(Supabase.Recover, new { email = (await stage.ConfirmedUserAsync()).Email });

    [Scenario("mail-fails/otp", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Fails + " magic-link", Says = "A known address asks for a code where no mail goes out.")]
    public static async Task Otp(Stage stage) => await stage.ProbeAsync(Supabase.Otp, new { email = (await stage.ConfirmedUserAsync()).Email });

    [Scenario("mail-fails/magiclink", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Fails + " magic-link", Says = "A known address asks for a link where no mail goes out.")]
    public static async Task Magiclink(Stage stage) => await stage.ProbeAsync(Supabase.Magiclink, new { email = (await stage.ConfirmedUserAsync()).Email });

    [Scenario("mail-fails/resend", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Fails + " service-key", Says = "An address that is not confirmed asks for its confirmation again where no mail goes out.")]
    public static async Task Resend(Stage stage) => await stage.ProbeAsync(Supabase.Resend, new { type = "signup", email = (await stage.UnconfirmedUserAsync()).Email });

    [Scenario("mail-fails/invite", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Fails + " service-key", Says = "An administrator invites an address where no mail goes out.")]
    public static Task Invite(Stage stage) => stage.ProbeAsync(Supabase.Invite, new { email = stage.Any.Email() }, bearer: stage.AdminToken());

    [Scenario("mail-fails/address-change", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Fails, Says = "A user wants another address where no mail goes out.")]
    public static async Task AddressChange(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserUpdate, new { email = stage.Any.Email() }, bearer: (await stage.SessionAsync()).AccessToken);

    [Scenario("mail-fails/reauthenticate", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Fails, Says = "A user asks for a code to show again who they are where no mail goes out.")]
    public static async Task Reauthenticate(Stage stage) => await stage.ProbeAsync(Supabase.Reauthenticate, bearer: (await stage.SessionAsync()).AccessToken);

    [Scenario("mail-fails/generate-link", Needs = Fails + " service-key", Says = "An administrator makes a link where no mail goes out: none is needed.")]
    public static Task GenerateLink(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminGenerateLink, new { type = "magiclink", email = stage.Any.Email() }, bearer: stage.AdminToken());
}
