using Conformance.Engine.Targets;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Capabilities that no cheap probe can tell: off unless the target declares them.</summary>
internal static class DeclaredFeatures
{
    /// <summary>What each means for a server's configuration.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["strict-password"] = "passwords need 12 characters of four kinds",
        ["pwned-passwords"] = "leaked passwords are refused",
        ["current-password"] = "a new password needs the current one",
        ["reauthentication"] = "a new password needs a fresh code, whatever the age of the session",
        ["plain-email-change"] = "a new address is confirmed by itself alone",
        ["email-validation"] = "mail goes only to domains that take mail, and so not to those that RFC 2606 reserves",
        ["email-allow-list"] = "mail goes only to addresses of a list, on which generated ones are not",
        ["tight-rate-limits"] = "few requests per client (X-Forwarded-For) are let through",
        ["tight-send-limits"] = "no more than three mails and three text messages go out in an hour",
        ["short-otp"] = "one-time codes expire within 2 seconds",
        ["short-challenge"] = "challenges of factors and passkeys expire within 2 seconds",
        ["short-flow"] = "PKCE and OAuth flows expire within 2 seconds",
        ["short-token"] = "access tokens expire within 5 seconds",
        ["short-relay"] = "SAML relay states expire within 2 seconds",
        ["session-timebox"] = "sessions end after 3 seconds",
        ["session-inactivity"] = "sessions end after 3 seconds without a refresh",
        ["single-session"] = "a new sign-in ends the earlier ones",
        ["few-factors"] = "two factors are too many",
        ["few-passkeys"] = "two passkeys are too many",
        ["unverified-sign-ins"] = "people sign in by providers with addresses that nobody has verified",
        ["short-client-state"] = "flows by custom providers go on, and the verifiers that the server owes these expire within 2 seconds",
        ["few-custom-providers"] = "two custom providers are too many",
        ["single-use-refresh"] = "a refresh token that was replaced is refused at once",
        ["captcha"] = "who signs in or up has to solve a captcha",
        ["mfa-verify-off"] = "factors can be enrolled, and not be challenged",
        ["mail-fails"] = "no mail goes out",
        ["sms-fails"] = "no text message goes out",
        ["captcha-down"] = "the captcha service cannot be reached",
        ["database-down"] = "the database cannot be reached",
        ["request-timeout"] = "requests that take long are given up, and the companion answers the hook before-user-created",
        ["hook-functions"] = "hooks are functions of the database: there is no HTTP about them",
        ["hook-before-user-created"] = "the companion answers this hook",
        ["hook-send-sms"] = "the companion answers this hook",
        ["hook-send-email"] = "the companion answers this hook",
        ["hook-access-token"] = "the companion answers this hook",
        ["hook-mfa-verification"] = "the companion answers this hook",
        ["hook-password-verification"] = "the companion answers this hook",
    };

    /// <summary>Found out where they work as they should; a server that breaks them hides them, unless its owner says that they are there.</summary>
    private static readonly string[] Probed = ["single-use-refresh", "captcha"];

    /// <summary>Where these are, nothing else can be judged.</summary>
    private static readonly string[] Outages = ["database-down", "mail-fails", "sms-fails"];

    /// <summary>Why a server is of use only to scenarios about what is broken there; null: it is of use to others.</summary>
    public static string? Outage(Capabilities known, IReadOnlyList<string> needs) =>
        Array.Find(Outages, outage => known.Has(outage) && !needs.Contains(outage)) is { } broken
            ? $"the server is there to show what happens when {All[broken]}"
            : null;

    public static void Default(Capabilities known)
    {
        foreach (var (name, meaning) in All)
        {
            if (!known.IsKnown(name) && !Probed.Contains(name))
                known.Set(name, false, $"nothing says that {meaning}", "declaring it (\"capabilities\") in a target file");
        }
    }
}
