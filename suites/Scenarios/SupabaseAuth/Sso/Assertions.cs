using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Sso;

/// <summary>Somebody comes back from their company's identity provider with an assertion that is right.</summary>
[ScenariosOf("supabase-auth", "sso")]
internal static class Assertions
{
    private const string Back = "http://localhost:3000/back";

    [Scenario("sso/acs/asked", Needs = "saml service-key !captcha", Says = "Somebody was sent to their company and comes back: the answer leads to the site with tokens.")]
    public static async Task Asked(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        var request = await stage.BeginSsoAsync(company);
        await stage.ProbeAcsAsync(await stage.AnswerAsync(company, stage.Any.Email(), request), request.RelayState);
    }

    [Scenario("sso/acs/unasked", Needs = "saml service-key", Says = "Somebody comes from their company without having been sent there.")]
    public static Task Unasked(Stage stage) => ProbeAsync(stage, answer => answer);

    [Scenario("sso/acs/unasked-to-a-page", Needs = "saml service-key", Says = "Somebody comes from their company, which says to which page.")]
    public static async Task UnaskedToAPage(Stage stage) =>
        await stage.ProbeAcsAsync(await stage.AnswerAsync(await stage.SsoProviderAsync(), stage.Any.Email()), Back);

    [Scenario("sso/acs/with-pkce", Needs = "saml service-key !captcha", Says = "Somebody comes back to an application that asked with a code challenge: the answer leads there with a code.")]
    public static async Task WithPkce(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        var request = await stage.BeginSsoAsync(company, Pkce.From(stage.Any));
        await stage.ProbeAcsAsync(await stage.AnswerAsync(company, stage.Any.Email(), request), request.RelayState);
    }

    [Scenario("sso/acs/signed-around", Needs = "saml service-key", Says = "The response around the assertion is signed, and the assertion, too.")]
    public static Task SignedAround(Stage stage) => ProbeAsync(stage, answer => answer with { ResponseKey = SamlKeys.Own });

    [Scenario("sso/acs/named-by-address", Needs = "saml service-key", Says = "A company names its people by their address, and says nothing more of them.")]
    public static Task NamedByAddress(Stage stage) =>
        ProbeAsync(stage, answer => answer with { NameId = stage.Any.Email(), NameIdFormat = SamlNames.Email, Attributes = [] });

    [Scenario("sso/acs/named-by-attribute", Needs = "saml service-key", Says = "A company's name for somebody is another one each time, and an attribute says who it is for good.")]
    public static Task NamedByAttribute(Stage stage) => ProbeAsync(stage, answer => answer with
    {
        NameIdFormat = SamlNames.Transient,
        Attributes = [.. answer.Attributes, (SamlNames.SubjectId, stage.Host())],
    });

    [Scenario("sso/acs/again", Needs = "saml service-key", Says = "Somebody comes from their company a second time, with a new assertion.")]
    public static async Task Again(Stage stage)
    {
        var answer = await stage.AnswerAsync(await stage.SsoProviderAsync(), stage.Any.Email());
        await stage.SignInAsync(answer);
        await stage.ProbeAcsAsync(answer);
    }

    [Scenario("sso/acs/known-address", Needs = "saml service-key", Says = "Somebody's address is another account's, too: what a company says of its people makes them no one else.")]
    public static async Task KnownAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAcsAsync(await stage.AnswerAsync(await stage.SsoProviderAsync(), user.Email!));
    }

    [Scenario("sso/acs/mapped-address", Needs = "saml service-key", Says = "A company's people have their address in an attribute that was agreed on.")]
    public static async Task MappedAddress(Stage stage)
    {
        var company = await stage.SsoProviderAsync(("attribute_mapping", new { keys = new { email = new { name = "x-address" }, teams = new { name = "x-team", array = true } } }));
        var answer = await stage.AnswerAsync(company, stage.Any.Email());
        await stage.ProbeAcsAsync(answer with { Attributes = [("x-address", stage.Any.Email()), ("x-team", "one"), ("x-team", "two")] });
    }

    [Scenario("sso/session/user", Needs = "saml service-key", Says = "Somebody whom a company has signed in reads their own user.")]
    public static async Task ReadUser(Stage stage) => await stage.ProbeAsync(Supabase.UserGet, bearer: (await stage.SsoSessionAsync()).AccessToken);

    [Scenario("sso/session/refresh", Needs = "saml service-key !captcha", Says = "Somebody whom a company has signed in goes on with the refresh token.")]
    public static async Task Refresh(Stage stage) =>
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = (await stage.SsoSessionAsync()).RefreshToken });

    [Scenario("sso/session/code", Needs = "saml service-key !captcha", Says = "An application exchanges the code that somebody has brought back for a session.")]
    public static async Task Code(Stage stage)
    {
        var (code, pkce) = await CodeAsync(stage);
        await stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = code, code_verifier = pkce.Verifier });
    }

    [Scenario("sso/session/code-with-other-verifier", Category.MissingOrInvalidCredentials, "bad_code_verifier", Needs = "saml service-key !captcha", Says = "Another application exchanges the code that somebody has brought back.")]
    public static async Task CodeWithOtherVerifier(Stage stage)
    {
        var (code, _) = await CodeAsync(stage);
        await stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = code, code_verifier = Pkce.From(stage.Any).Verifier });
    }

    private static async Task<(string Code, Pkce Pkce)> CodeAsync(Stage stage)
    {
        var (company, pkce) = (await stage.SsoProviderAsync(), Pkce.From(stage.Any));
        var request = await stage.BeginSsoAsync(company, pkce);
        var back = await stage.ReturnAsync(await stage.AnswerAsync(company, stage.Any.Email(), request), request.RelayState);
        return (back.GetValueOrDefault("code") ?? throw UnplayableException.PreconditionFailed("precondition failed: the answer leads to an address without a code"), pkce);
    }

    private static async Task ProbeAsync(Stage stage, Func<SamlAnswer, SamlAnswer> change) =>
        await stage.ProbeAcsAsync(change(await stage.AnswerAsync(await stage.SsoProviderAsync(), stage.Any.Email())));
}
