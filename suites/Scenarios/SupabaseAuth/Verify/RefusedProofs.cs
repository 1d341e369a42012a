using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Verify;

/// <summary>One-time passwords and token hashes that open nothing.</summary>
[ScenariosOf("supabase-auth", "verify")]
internal static class RefusedProofs
{
    [Scenario("verify/code-used-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A code is shown a second time.")]
    public static async Task CodeUsedTwice(Stage stage)
    {
        var link = await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = Code(link, link.EmailOtp) });
        await stage.ProbeAsync(Supabase.VerifyPost, Code(link, link.EmailOtp));
    }

    [Scenario("verify/hash-used-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A token hash is shown a second time.")]
    public static async Task HashUsedTwice(Stage stage)
    {
        var link = await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = Hash(link) });
        await stage.ProbeAsync(Supabase.VerifyPost, Hash(link));
    }

    [Scenario("verify/code-after-hash", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "The code of a mail is shown after its link was used.")]
    public static async Task CodeAfterHash(Stage stage)
    {
        var link = await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = Hash(link) });
        await stage.ProbeAsync(Supabase.VerifyPost, Code(link, link.EmailOtp));
    }

    [Scenario("verify/replaced-hash", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A token hash is shown after a newer one was made.")]
    public static async Task ReplacedHash(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var older = await stage.LinkAsync("magiclink", user.Email!);
        await stage.LinkAsync("magiclink", user.Email!);
        await stage.ProbeAsync(Supabase.VerifyPost, Hash(older));
    }

    [Scenario("verify/wrong-code", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A code is wrong in its last digit.")]
    public static async Task WrongCode(Stage stage)
    {
        var link = await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!);
        var wrong = stage.Volatile(link.EmailOtp[..^1] + (char)('0' + (link.EmailOtp[^1] - '0' + 1) % 10));
        await stage.ProbeAsync(Supabase.VerifyPost, Code(link, wrong));
    }

    [Scenario("verify/anothers-code", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A code is shown with the address of somebody else.")]
    public static async Task AnothersCode(Stage stage)
    {
        var link = await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!);
        var other = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = link.Type, email = other.Email, token = link.EmailOtp });
    }

    [Scenario("verify/unknown-address", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Says = "A code is shown with an address that nobody has: the answer must be that to a wrong code.")]
    public static Task UnknownAddress(Stage stage) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = "magiclink", email = stage.Any.Email(), token = "000000" });

    [Scenario("verify/unknown-hash", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Says = "A token hash is shown that was never made.")]
    public static Task UnknownHash(Stage stage) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = "signup", token_hash = stage.Any.Word(56, 56) });

    [Scenario("verify/unknown-number", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Says = "A code is shown with a number that nobody has.")]
    public static Task UnknownNumber(Stage stage) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = "sms", phone = stage.Any.Phone(), token = "000000" });

    [Scenario("verify/banned", Category.NotPermitted, "user_banned", Needs = "service-key", Says = "The hash of a banned user's magic link is shown.")]
    public static async Task Banned(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var link = await stage.LinkAsync("magiclink", user.Email!);
        await stage.BanAsync(user);
        await stage.ProbeAsync(Supabase.VerifyPost, Hash(link));
    }

    [Scenario("verify/deleted", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "The hash of a deleted user's magic link is shown.")]
    public static async Task Deleted(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var link = await stage.LinkAsync("magiclink", user.Email!);
        await stage.DeleteUserAsync(user);
        await stage.ProbeAsync(Supabase.VerifyPost, Hash(link));
    }

    private static object Hash(Link link) => new { type = link.Type, token_hash = link.HashedToken };

    private static object Code(Link link, string code) => new { type = link.Type, email = link.Email, token = code };
}
