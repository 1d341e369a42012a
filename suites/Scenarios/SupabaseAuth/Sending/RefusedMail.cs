using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Sending;

/// <summary>
/// The mail server answers that there is no such mailbox (RFC 5321 §4.2.3, 550): a third party's answer that is to be expected
/// wherever anybody may type an address. Only where nobody has the address yet: elsewhere a refusal would tell that it is known.
/// </summary>
[ScenariosOf("supabase-auth", "sending")]
internal static class RefusedMail
{
    private const string Mail = "inbox email !autoconfirm !captcha !hook-send-email";

    [Scenario("mail-refused/signup", Category.StateConflict, "email_address_invalid", Needs = Mail + " signup", Says = "An address signs up that takes no mail.")]
    public static Task Signup(Stage stage) => stage.ProbeAsync(Supabase.Signup, new { email = Address(stage), password = stage.Any.Password() });

    [Scenario("mail-refused/invite", Category.StateConflict, "email_address_invalid", Needs = Mail + " service-key", Says = "An administrator invites an address that takes no mail.")]
    public static Task Invite(Stage stage) => stage.ProbeAsync(Supabase.Invite, new { email = Address(stage) }, bearer: stage.AdminToken());

    [Scenario("mail-refused/address-change", Category.StateConflict, "email_address_invalid", Needs = Mail + " users", Says = "A user wants an address that takes no mail.")]
    public static async Task AddressChange(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserUpdate, new { email = Address(stage) }, bearer: (await stage.SessionAsync()).AccessToken);

    private static string Address(Stage stage) => "bounce." + stage.Any.Email();
}
