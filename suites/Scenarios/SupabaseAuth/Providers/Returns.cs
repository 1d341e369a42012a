using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>Who comes back from a provider is signed in.</summary>
[ScenariosOf("supabase-auth", "external")]
internal static class Returns
{
    [Scenario("callback/newcomer", Needs = "identity-provider signup", Says = "Somebody whom nobody knows comes back from a provider.")]
    public static async Task Newcomer(Stage stage)
    {
        var person = await stage.PersonAsync();
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(await stage.VisitAsync(), person));
    }

    [Scenario("callback/by-post", Needs = "identity-provider signup", Says = "A provider sends somebody back with a form in place of a query.")]
    public static async Task ByPost(Stage stage)
    {
        var person = await stage.PersonAsync();
        var form = $"state={Uri.EscapeDataString(await stage.VisitAsync())}&code={Uri.EscapeDataString(person.Code)}";
        await stage.ProbeAsync(Supabase.CallbackPost, new Call { Body = Payload.Text(form, "application/x-www-form-urlencoded") });
    }

    [Scenario("callback/again", Needs = "identity-provider signup", Says = "Somebody comes back from a provider who has come before.")]
    public static async Task Again(Stage stage)
    {
        var person = await stage.PersonAsync();
        await stage.SignInByProviderAsync(person);
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(await stage.VisitAsync(), person));
    }

    [Scenario("callback/tokens", Needs = "identity-provider signup", Says = "The access token of the redirect opens the account.")]
    public static async Task Tokens(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserGet, bearer: (await stage.ProviderSessionAsync(await stage.PersonAsync())).AccessToken);

    [Scenario("callback/refresh-token", Needs = "identity-provider signup", Says = "The refresh token of the redirect gives another.")]
    public static async Task RefreshToken(Stage stage)
    {
        var session = await stage.ProviderSessionAsync(await stage.PersonAsync());
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.RefreshToken });
    }

    [Scenario("callback/known-address", Needs = "identity-provider manual-linking service-key", Says = "Somebody signs in by a provider that has verified the address of an account here: that account has one more identity, which can be unlinked.")]
    public static async Task KnownAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var session = await stage.ProviderSessionAsync(await stage.PersonAsync(user.Email));
        var identity = await stage.IdentityAsync(session, stage.ProviderThatIsOn());
        await stage.ProbeAsync(Supabase.IdentityDelete, bearer: session.AccessToken, path: new { identity_id = identity });
    }

    [Scenario("callback/claimed-address", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "identity-provider email service-key !autoconfirm !captcha", Says = "Somebody put a password on an address that was not theirs; once its owner comes by a provider, the password opens nothing.")]
    public static async Task ClaimedAddress(Stage stage)
    {
        var claimed = await stage.UnconfirmedUserAsync();
        await stage.SignInByProviderAsync(await stage.PersonAsync(claimed.Email));
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = claimed.Email, password = claimed.Password });
    }
}
