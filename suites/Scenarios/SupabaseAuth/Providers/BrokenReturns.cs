using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>Returns whose state or code is missing, made up, spent or too old.</summary>
[ScenariosOf("supabase-auth", "external")]
internal static class BrokenReturns
{
    private static readonly TimeSpan UntilExpiry = TimeSpan.FromSeconds(3);

    [Scenario("callback/no-state", Category.MissingOrInvalidCredentials, "bad_oauth_callback", Says = "A provider sends somebody back without the state.")]
    public static Task NoState(Stage stage) => stage.ProbeAsync(Supabase.CallbackGet, query: new { code = stage.Any.Word(20, 20) });

    [Scenario("callback/state-of-nobody", Category.MissingOrInvalidCredentials, "bad_oauth_state", Also = Category.StateConflict, Says = "A provider sends somebody back with a state that nobody was given.")]
    public static Task StateOfNobody(Stage stage) => ProbeAsync(stage, stage.Any.Uuid());

    [Scenario("callback/not-a-state", Category.MissingOrInvalidCredentials, "bad_oauth_state", Says = "A provider sends somebody back with a state that is none.")]
    public static Task NotAState(Stage stage) => ProbeAsync(stage, stage.Any.Word(20, 20));

    [Scenario("callback/forged-state", Category.MissingOrInvalidCredentials, "bad_oauth_state", Says = "The state is a token that somebody else signed.")]
    public static Task ForgedState(Stage stage)
    {
        var claims = new JsonObject { ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(), ["provider"] = "github", ["site_url"] = "http://localhost:3000" };
        return ProbeAsync(stage, stage.Volatile(Jwt.Sign(claims, "a secret that is not the server's, of sufficient length")));
    }

    [Scenario("callback/state-used-twice", Category.MissingOrInvalidCredentials, "bad_oauth_state", "flow_state_already_used", Also = Category.StateConflict, Needs = "identity-provider signup", Says = "Somebody comes back a second time with the same state: it is good once (RFC 9700 section 4.7).")]
    public static async Task StateUsedTwice(Stage stage)
    {
        var person = await stage.PersonAsync();
        var state = await stage.VisitAsync();
        await stage.ExpectAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(state, person));
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(state, person));
    }

    [Scenario("callback/pkce-state-used-twice", Category.StateConflict, "flow_state_already_used", "bad_oauth_state", Needs = "identity-provider signup", Says = "Somebody comes back a second time with the state of a flow with a code challenge.")]
    public static async Task PkceStateUsedTwice(Stage stage)
    {
        var person = await stage.PersonAsync();
        var state = await stage.VisitAsync(Pkce.From(stage.Any).Challenge());
        await stage.ExpectAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(state, person));
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(state, person));
    }

    [Scenario("callback/state-too-old", Category.StateConflict, "bad_oauth_state", Also = Category.MissingOrInvalidCredentials, Needs = "identity-provider signup short-flow", Says = "Somebody stays at the provider for too long.")]
    public static async Task StateTooOld(Stage stage)
    {
        var person = await stage.PersonAsync();
        var state = await stage.VisitAsync(Pkce.From(stage.Any).Challenge());
        if (!Guid.TryParse(state, out _))
            throw UnplayableException.NotApplicable("the state carries an expiry of its own, which no flow that the server keeps makes shorter");
        await Task.Delay(UntilExpiry, stage.Cancellation);
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(state, person));
    }

    [Scenario("callback/no-code", Category.MissingOrInvalidCredentials, "bad_oauth_callback", Needs = "external-provider", Says = "A provider sends somebody back without a code.")]
    public static async Task NoCode(Stage stage) => await stage.ProbeAsync(Supabase.CallbackGet, query: new { state = await stage.VisitAsync() });

    [Scenario("callback/refused-by-provider", Category.StateConflict, Needs = "external-provider", Says = "A provider sends somebody back who has not agreed (RFC 6749 section 4.1.2.1).")]
    public static async Task RefusedByProvider(Stage stage) => await stage.ProbeAsync(
        Supabase.CallbackGet, query: new { state = await stage.VisitAsync(), error = "access_denied", error_description = "The user has denied the application access" });

    [Scenario("callback/refused-code", Category.StateConflict, Needs = "identity-provider", Says = "The provider does not redeem the code.")]
    public static async Task RefusedCode(Stage stage)
    {
        var code = stage.Any.Email();
        await stage.IntroduceAsync(code, new { error = "invalid_grant" });
        await stage.ProbeAsync(Supabase.CallbackGet, query: new { state = await stage.VisitAsync(), code });
    }

    private static Task<Exchange> ProbeAsync(Stage stage, string state) => stage.ProbeAsync(Supabase.CallbackGet, query: new { state, code = stage.Any.Word(20, 20) });
}
