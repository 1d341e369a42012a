using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Sso;

/// <summary>Assertions that are right, about people who cannot be signed in; and what people of a company may not change.</summary>
[ScenariosOf("supabase-auth", "sso")]
internal static class RefusedPeople
{
    [Scenario("sso/acs/no-name", Category.StateConflict, "saml_assertion_no_user_id", Needs = "saml service-key", Says = "The company does not say who somebody is.")]
    public static Task NoName(Stage stage) => ProbeAsync(stage, answer => answer with { NameId = null });

    [Scenario("sso/acs/passing-name", Category.StateConflict, "saml_assertion_no_user_id", Needs = "saml service-key", Says = "The company's name for somebody will be another one the next time.")]
    public static Task PassingName(Stage stage) => ProbeAsync(stage, answer => answer with { NameIdFormat = SamlNames.Transient });

    [Scenario("sso/acs/no-address", Category.StateConflict, "saml_assertion_no_email", Needs = "saml service-key", Says = "The company does not tell somebody's address.")]
    public static Task NoAddress(Stage stage) => ProbeAsync(stage, answer => answer with { Attributes = [("role", "clerk")] });

    [Scenario("sso/acs/no-address-nor-name", Category.StateConflict, "saml_assertion_no_email", "saml_assertion_no_user_id", Needs = "saml service-key", Says = "An attribute says who somebody is, and nothing tells a name or an address.")]
    public static Task NoAddressNorName(Stage stage) => ProbeAsync(stage, answer => answer with { NameId = null, Attributes = [(SamlNames.SubjectId, stage.Host())] });

    [Scenario("sso/acs/banned", Category.NotPermitted, "user_banned", Needs = "saml service-key", Says = "Somebody who is banned comes from their company.")]
    public static async Task Banned(Stage stage)
    {
        var answer = await stage.AnswerAsync(await stage.SsoProviderAsync(), stage.Any.Email());
        await stage.BanAsync((await stage.SignInAsync(answer)).User);
        await stage.ProbeAcsAsync(answer);
    }

    [Scenario("sso/acs/signup-off", Category.FeatureDisabled, "signup_disabled", Needs = "saml service-key !signup", Says = "Somebody new comes from their company where nobody new may come.")]
    public static Task SignupOff(Stage stage) => ProbeAsync(stage, answer => answer);

    [Scenario("sso/session/own-address", Category.StateConflict, "user_sso_managed", Needs = "saml service-key", Says = "Somebody whom a company has signed in changes their address.")]
    public static Task OwnAddress(Stage stage) => ChangeAsync(stage, new { email = stage.Any.Email() });

    [Scenario("sso/session/own-number", Category.StateConflict, "user_sso_managed", Needs = "saml service-key", Says = "Somebody whom a company has signed in changes their phone number.")]
    public static Task OwnNumber(Stage stage) => ChangeAsync(stage, new { phone = stage.Any.Phone() });

    [Scenario("sso/session/own-password", Category.StateConflict, "user_sso_managed", Needs = "saml service-key", Says = "Somebody whom a company has signed in sets a password.")]
    public static Task OwnPassword(Stage stage) => ChangeAsync(stage, new { password = stage.Any.Password() });

    [Scenario("sso/session/over", Category.StateConflict, "session_expired", Also = Category.MissingOrInvalidCredentials, MaySucceed = true, Needs = "saml service-key !captcha", Says = "The company lets a session last one second, and the refresh token comes later.")]
    public static async Task Over(Stage stage)
    {
        var answer = await stage.AnswerAsync(await stage.SsoProviderAsync(), stage.Any.Email());
        var session = await stage.SignInAsync(answer with { SessionEnds = TimeSpan.FromSeconds(1) });
        await Task.Delay(TimeSpan.FromSeconds(2.5), stage.Cancellation);
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.RefreshToken });
    }

    private static async Task ChangeAsync(Stage stage, object changes) =>
        await stage.ProbeAsync(Supabase.UserUpdate, changes, bearer: (await stage.SsoSessionAsync()).AccessToken);

    private static async Task ProbeAsync(Stage stage, Func<SamlAnswer, SamlAnswer> bend) =>
        await stage.ProbeAcsAsync(bend(await stage.AnswerAsync(await stage.SsoProviderAsync(), stage.Any.Email())));
}
