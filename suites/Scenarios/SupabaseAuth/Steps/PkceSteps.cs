using Conformance.Engine.Driving;
using Conformance.Engine.Targets;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Auth codes, and what they are redeemed with (RFC 7636).</summary>
internal static class PkceSteps
{
    /// <summary>What a request says of the secret beforehand.</summary>
    public static (string Name, string Value)[] Challenge(this Pkce pkce) => [("code_challenge", pkce.Challenge), ("code_challenge_method", Pkce.Method)];

    /// <summary>The code that somebody brings who signs in by a provider.</summary>
    public static async Task<string> CodeByProviderAsync(this Stage stage, Person person, Pkce pkce) =>
        stage.TakeFromRedirect(await stage.SignInByProviderAsync(person, pkce.Challenge()), "code");

    /// <summary>The code to which the link in the newest mail leads.</summary>
    public static async Task<string> CodeByMailAsync(this Stage stage, string address) =>
        stage.TakeFromRedirect(await stage.ExpectAsync(Supabase.VerifyGet, await stage.MailedCallAsync(address)), "code");

    /// <summary>The request that the link in the newest mail makes.</summary>
    public static async Task<Call> MailedCallAsync(this Stage stage, string address)
    {
        var query = RedirectParameters.Read((await stage.MailedLinkAsync(address)).ToString());
        stage.Volatile(query.GetValueOrDefault("token") ?? "");
        return new Call { Query = query };
    }

    /// <summary>Asks for a mail whose link gives a code.</summary>
    public static Task<Exchange> AskForCodeAsync(this Stage stage, string operation, string email, Pkce pkce) => stage.ExpectAsync(
        operation, new Call { Body = new { email, code_challenge = pkce.Challenge, code_challenge_method = Pkce.Method } });

    public static Task<Exchange> RedeemAsync(this Stage stage, string code, Pkce pkce) =>
        stage.ExpectAsync(Supabase.TokenByPkce, new Call { Body = new { auth_code = code, code_verifier = pkce.Verifier } });

    public static Task<Exchange> ProbeRedeemingAsync(this Stage stage, string code, string verifier) =>
        stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = code, code_verifier = verifier });

    /// <summary>A user without whom no mail could be read, and none of whose mails stays behind.</summary>
    public static async Task<string> MailedUserAsync(this Stage stage)
    {
        stage.Need(Capabilities.CleanUp);
        return (await stage.ConfirmedUserAsync()).Email!;
    }
}
