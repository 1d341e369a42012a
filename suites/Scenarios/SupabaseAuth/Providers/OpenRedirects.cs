using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>
/// Who holds a token must not be led to a stranger: an address that is not allowed falls back to the site. A rule looks
/// where the redirects lead (<c>.invalid</c> is never allowed: RFC 2606).
/// </summary>
[ScenariosOf("supabase-auth", "security")]
internal static class OpenRedirects
{
    private const string Stranger = "https://attacker.invalid/";

    [Scenario("security/redirect/callback", Needs = "identity-provider signup", Says = "Somebody comes back from a provider and is to be led to a stranger.")]
    public static async Task Callback(Stage stage)
    {
        var person = await stage.PersonAsync();
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(await stage.VisitAsync(("redirect_to", Stranger)), person));
    }

    [Scenario("security/redirect/callback-with-pkce", Needs = "identity-provider signup", Says = "Somebody comes back from a provider and is to be led to a stranger with a code.")]
    public static async Task CallbackWithPkce(Stage stage)
    {
        var person = await stage.PersonAsync();
        var state = await stage.VisitAsync([("redirect_to", Stranger), .. Pkce.From(stage.Any).Challenge()]);
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(state, person));
    }

    [Scenario("security/redirect/refused-callback", Category.StateConflict, Needs = "external-provider", Says = "The provider refuses, and the browser is to be led to a stranger.")]
    public static async Task RefusedCallback(Stage stage) => await stage.ProbeAsync(
        Supabase.CallbackGet, query: new { state = await stage.VisitAsync(("redirect_to", Stranger)), error = "access_denied" });

    [Scenario("security/redirect/link", Needs = "service-key", Says = "The link of a mail is to lead to a stranger.")]
    public static Task Link(Stage stage) => LinkAsync(stage, Stranger);

    [Scenario("security/redirect/link-behind-a-known-name", Needs = "service-key", Says = "The link of a mail is to lead to a stranger who has an allowed host for a user's name.")]
    public static Task LinkBehindAKnownName(Stage stage) => LinkAsync(stage, "http://localhost:3000@attacker.invalid/");

    [Scenario("security/redirect/link-below-a-known-name", Needs = "service-key", Says = "The link of a mail is to lead to a stranger whose host begins like an allowed one.")]
    public static Task LinkBelowAKnownName(Stage stage) => LinkAsync(stage, "https://example.com.attacker.invalid/");

    [Scenario("security/redirect/link-without-scheme", Needs = "service-key", Says = "The link of a mail is to lead to a stranger by an address without a scheme.")]
    public static Task LinkWithoutScheme(Stage stage) => LinkAsync(stage, "//attacker.invalid/");

    [Scenario("security/redirect/refused-link", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Says = "A link that opens nothing is to lead to a stranger.")]
    public static Task RefusedLink(Stage stage) =>
        stage.ProbeAsync(Supabase.VerifyGet, query: new { type = "magiclink", token = stage.Any.Word(56, 56), redirect_to = Stranger });

    private static async Task LinkAsync(Stage stage, string target)
    {
        var link = await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ProbeAsync(Supabase.VerifyGet, query: new { type = link.Type, token = link.HashedToken, redirect_to = target });
    }
}
