using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Sso;

/// <summary>Assertions that nobody may believe (SAML 2.0 Profiles, section 4.1.4.3).</summary>
[ScenariosOf("supabase-auth", "sso")]
internal static class RefusedAssertions
{
    [Scenario("sso/acs/unsigned", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "Nobody has signed the assertion.")]
    public static Task Unsigned(Stage stage) => ProbeAsync(stage, answer => answer with { AssertionKey = null });

    [Scenario("sso/acs/foreign-key", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "Somebody else than the company has signed the assertion.")]
    public static Task ForeignKey(Stage stage) => ProbeAsync(stage, answer => answer with { AssertionKey = SamlKeys.Foreign });

    [Scenario("sso/acs/foreign-key-around", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "The assertion is not signed, and somebody else than the company has signed the response around it.")]
    public static Task ForeignKeyAround(Stage stage) => ProbeAsync(stage, answer => answer with { AssertionKey = null, ResponseKey = SamlKeys.Foreign });

    [Scenario("sso/acs/tampered", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "The address in the assertion was changed after it was signed.")]
    public static Task Tampered(Stage stage)
    {
        var other = stage.Any.Email();
        return ProbeAsync(stage, answer => answer with { After = xml => xml.Replace(answer.Attributes[0].Value, other, StringComparison.Ordinal) });
    }

    [Scenario("sso/acs/wrapped", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "Another assertion stands where the signed one was, which is moved aside (signature wrapping).")]
    public static Task Wrapped(Stage stage)
    {
        var other = stage.Any.Email();
        return ProbeAsync(stage, answer => answer with { After = xml => WrappedSignature.Of(xml, answer.Attributes[0].Value, other) });
    }

    [Scenario("sso/acs/external-entity", Category.MissingOrInvalidCredentials, "validation_failed", Also = Category.BadInput, Needs = "saml service-key", Says = "The response wants a file of the server's to be read into it (XXE).")]
    public static Task ExternalEntity(Stage stage) => ProbeAsync(stage, answer => answer with
    {
        AssertionKey = null,
        After = xml => """<!DOCTYPE Response [<!ENTITY secret SYSTEM "file:///etc/hostname">]>""" + xml.Replace(answer.NameId!, "&secret;", StringComparison.Ordinal),
    });

    [Scenario("sso/acs/expired", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "The assertion was valid until an hour ago.")]
    public static Task Expired(Stage stage) =>
        ProbeAsync(stage, answer => answer with { From = TimeSpan.FromHours(-2), Until = TimeSpan.FromHours(-1) });

    [Scenario("sso/acs/not-yet-valid", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "The assertion is valid from an hour on.")]
    public static Task NotYetValid(Stage stage) =>
        ProbeAsync(stage, answer => answer with { From = TimeSpan.FromHours(1), Until = TimeSpan.FromHours(2) });

    [Scenario("sso/acs/other-audience", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "The assertion is meant for another application.")]
    public static Task OtherAudience(Stage stage) => ProbeAsync(stage, answer => answer with { Audience = $"https://{stage.Host()}/metadata" });

    [Scenario("sso/acs/other-recipient", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "The assertion is meant to be handed in elsewhere.")]
    public static Task OtherRecipient(Stage stage) => ProbeAsync(stage, answer => answer with { Recipient = $"https://{stage.Host()}/acs" });

    [Scenario("sso/acs/other-destination", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "The response is meant to be sent elsewhere.")]
    public static Task OtherDestination(Stage stage) => ProbeAsync(stage, answer => answer with { Destination = $"https://{stage.Host()}/acs" });

    [Scenario("sso/acs/other-issuer", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key", Says = "The assertion is another company's than the response around it.")]
    public static Task OtherIssuer(Stage stage) => ProbeAsync(stage, answer => answer with { AssertionIssuer = stage.EntityId() });

    [Scenario("sso/acs/no-success", Category.MissingOrInvalidCredentials, "validation_failed", Also = Category.StateConflict, Needs = "saml service-key", Says = "The company says that it could not sign somebody in.")]
    public static Task NoSuccess(Stage stage) => ProbeAsync(stage, answer => answer with { Status = SamlNames.Responder });

    [Scenario("sso/acs/no-conditions", Category.MissingOrInvalidCredentials, "validation_failed", MaySucceed = true, Needs = "saml service-key", Says = "The assertion does not say when it is valid, nor for whom.")]
    public static Task NoConditions(Stage stage) => WithoutAsync(stage, "Conditions");

    [Scenario("sso/acs/no-subject", Category.MissingOrInvalidCredentials, "validation_failed", "saml_assertion_no_user_id", Also = Category.StateConflict, Needs = "saml service-key", Says = "The assertion does not say of whom it is.")]
    public static Task NoSubject(Stage stage) => WithoutAsync(stage, "Subject");

    [Scenario("sso/acs/other-request", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key !captcha", Says = "Somebody comes back with the answer to another request than their own.")]
    public static async Task OtherRequest(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        var (own, other) = (await stage.BeginSsoAsync(company), await stage.BeginSsoAsync(company));
        await stage.ProbeAcsAsync(await stage.AnswerAsync(company, stage.Any.Email(), other), own.RelayState);
    }

    [Scenario("sso/acs/other-company", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "saml service-key !captcha", Says = "Somebody was sent to one company and comes back with what another one says.")]
    public static async Task OtherCompany(Stage stage)
    {
        var (asked, other) = (await stage.SsoProviderAsync(), await stage.SsoProviderAsync());
        var request = await stage.BeginSsoAsync(asked);
        await stage.ProbeAcsAsync(await stage.AnswerAsync(other, stage.Any.Email(), request), request.RelayState);
    }

    [Scenario("sso/acs/used-again", Category.MissingOrInvalidCredentials, "validation_failed", MaySucceed = true, Needs = "saml service-key", Says = "An assertion that came unasked is handed in a second time.")]
    public static async Task UsedAgain(Stage stage)
    {
        var form = stage.Posting(await stage.AnswerAsync(await stage.SsoProviderAsync(), stage.Any.Email()));
        await stage.ExpectAsync(Supabase.SamlAcs, form);
        await stage.ProbeAsync(Supabase.SamlAcs, form);
    }

    private static Task WithoutAsync(Stage stage, string part) => ProbeAsync(stage, answer => answer with
    {
        Before = assertion => assertion.Elements().Single(element => element.Name.LocalName == part).Remove(),
    });

    private static async Task ProbeAsync(Stage stage, Func<SamlAnswer, SamlAnswer> bend) =>
        await stage.ProbeAcsAsync(bend(await stage.AnswerAsync(await stage.SsoProviderAsync(), stage.Any.Email())));
}
