using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Verify;

/// <summary>An address changes to another, shown by one proof or by two.</summary>
[ScenariosOf("supabase-auth", "verify")]
internal static class EmailChanges
{
    [Scenario("verify/email-change/new-address", Needs = "service-key", Says = "The code that went to the new address is shown.")]
    public static async Task NewAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeOfNewAddressAsync(stage, user, stage.Any.Email()));
    }

    [Scenario("verify/email-change/both", Needs = "service-key !autoconfirm", Says = "The proofs of both addresses are shown, one after the other.")]
    public static async Task Both(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var newEmail = stage.Any.Email();
        var current = await HashOfCurrentAddressAsync(stage, user, newEmail);
        var code = await CodeOfNewAddressAsync(stage, user, newEmail);
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = current });
        await stage.ProbeAsync(Supabase.VerifyPost, code);
    }

    [Scenario("verify/email-change/used-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "The code of the new address is shown a second time.")]
    public static async Task UsedTwice(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var code = await CodeOfNewAddressAsync(stage, user, stage.Any.Email());
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = code });
        await stage.ProbeAsync(Supabase.VerifyPost, code);
    }

    [Scenario("verify/email-change/wrong-code", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A change is pending, and a code of a new address that nobody was sent is shown.")]
    public static async Task WrongCode(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await CodeOfNewAddressAsync(stage, user, stage.Any.Email());
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "email_change", email = stage.Any.Email(), token = "000000" });
    }

    private static async Task<object> CodeOfNewAddressAsync(Stage stage, User user, string newEmail)
    {
        var link = await stage.LinkAsync("email_change_new", user.Email!, newEmail: newEmail);
        return new { type = "email_change", email = newEmail, token = link.EmailOtp };
    }

    /// <summary>Only where a change has to be shown from both sides there is such a link.</summary>
    private static async Task<object> HashOfCurrentAddressAsync(Stage stage, User user, string newEmail)
    {
        var body = new { type = "email_change_current", email = user.Email, new_email = newEmail };
        var made = await stage.SendAsync(Supabase.AdminGenerateLink, new Call { Bearer = stage.AdminToken(), Body = body });
        if (made.Error?.Code == "validation_failed")
            throw UnplayableException.NotApplicable("a change of address is shown by the new address alone here");
        return new { type = "email_change", token_hash = stage.Take(made, "hashed_token") };
    }
}
