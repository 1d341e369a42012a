using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>A user is asked, and says yes or no.</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class Consents
{
    private const string Needs = "users service-key oauth-server";

    [Scenario("oauth/consent/look", Needs = Needs, Says = "A user looks at what a client asks for.")]
    public static async Task Look(Stage stage) =>
        await ShowAsync(stage, await stage.SharedSessionAsync(), await stage.AuthorizationAsync(await stage.ClientAsync(), scope: "email profile"));

    [Scenario("oauth/consent/look-twice", Needs = Needs, Says = "A user looks a second time at what a client asks for.")]
    public static async Task LookTwice(Stage stage)
    {
        var (session, authorization) = await PendingAsync(stage);
        await ShowAsync(stage, session, authorization);
    }

    [Scenario("oauth/consent/approve", Needs = Needs, Says = "A user says yes.")]
    public static Task Approve(Stage stage) => FirstAnswerAsync(stage, "approve");

    [Scenario("oauth/consent/deny", Needs = Needs, Says = "A user says no.")]
    public static Task Deny(Stage stage) => FirstAnswerAsync(stage, "deny");

    [Scenario("oauth/consent/from-the-site", Needs = Needs, Says = "The site's own page asks what a client asks for.")]
    public static async Task FromTheSite(Stage stage)
    {
        var sent = await stage.ExpectAsync(Supabase.OAuthAuthorize, new Call { Query = stage.AuthorizationQuery(await stage.ClientAsync(), Pkce.From(stage.Any)) });
        var page = new Uri(sent.Response!.Header("Location")!);
        var authorization = stage.Volatile(RedirectParameters.Read(page.ToString()).GetValueOrDefault("authorization_id") ?? "none");
        var session = await stage.SharedSessionAsync();
        await stage.ProbeAsync(Supabase.OAuthAuthorizationGet, Look(session, authorization) with { Headers = [new Header("Origin", page.GetLeftPart(UriPartial.Authority))] });
    }

    [Scenario("oauth/consent/from-elsewhere/look", Category.NotPermitted, "validation_failed", Also = Category.BadInput, Needs = Needs, Says = "A page of somebody else's site asks what a client asks for.")]
    public static async Task LookFromElsewhere(Stage stage)
    {
        var (session, authorization) = await PendingAsync(stage);
        await stage.ProbeAsync(Supabase.OAuthAuthorizationGet, Look(session, authorization) with { Headers = Elsewhere });
    }

    [Scenario("oauth/consent/from-elsewhere/approve", Category.NotPermitted, "validation_failed", Also = Category.BadInput, Needs = Needs, Says = "A page of somebody else's site says yes in a user's name.")]
    public static async Task ApproveFromElsewhere(Stage stage)
    {
        var (session, authorization) = await PendingAsync(stage);
        await stage.ProbeAsync(Supabase.OAuthConsent, OAuthFlowSteps.Answer(session, authorization, "approve") with { Headers = Elsewhere });
    }

    [Scenario("oauth/consent/neither-yes-nor-no", Category.BadInput, "validation_failed", Needs = Needs, Says = "A user says neither yes nor no.")]
    public static Task NeitherYesNorNo(Stage stage) => FirstAnswerAsync(stage, "maybe");

    [Scenario("oauth/consent/answered-twice/approve-approve", Category.StateConflict, "validation_failed", Needs = Needs, Says = "A user who said yes says yes again.")]
    public static Task YesTwice(Stage stage) => SecondAnswerAsync(stage, "approve", "approve");

    [Scenario("oauth/consent/answered-twice/deny-approve", Category.StateConflict, "validation_failed", Needs = Needs, Says = "After a user said no somebody says yes in their place.")]
    public static Task NoThenYes(Stage stage) => SecondAnswerAsync(stage, "deny", "approve");

    [Scenario("oauth/consent/answered-twice/look-after-deny", Category.StateConflict, "validation_failed", Needs = Needs, Says = "A user looks at what they said no to.")]
    public static Task LookAfterNo(Stage stage) => LookAfterAsync(stage, "deny");

    [Scenario("oauth/consent/answered-twice/look-after-approve", Category.StateConflict, "validation_failed", Needs = Needs, Says = "A user looks at what they said yes to.")]
    public static Task LookAfterYes(Stage stage) => LookAfterAsync(stage, "approve");

    [Scenario("oauth/consent/another-user/look", Category.UnidentifiableResource, "oauth_authorization_not_found", Needs = Needs, Says = "A user looks at what somebody else was asked.")]
    public static async Task AnotherUserLooks(Stage stage)
    {
        var (_, authorization) = await PendingAsync(stage);
        await ShowAsync(stage, await stage.SessionAsync(), authorization);
    }

    [Scenario("oauth/consent/another-user/approve", Category.UnidentifiableResource, "oauth_authorization_not_found", Needs = Needs, Says = "A user says yes to what somebody else was asked.")]
    public static async Task AnotherUserApproves(Stage stage)
    {
        var (_, authorization) = await PendingAsync(stage);
        await stage.ProbeAsync(Supabase.OAuthConsent, OAuthFlowSteps.Answer(await stage.SessionAsync(), authorization, "approve"));
    }

    [Scenario("oauth/consent/unknown", Category.UnidentifiableResource, "oauth_authorization_not_found", Needs = "users oauth-server", Says = "A user says yes to what nobody asked for.")]
    public static async Task Unknown(Stage stage) =>
        await stage.ProbeAsync(Supabase.OAuthConsent, OAuthFlowSteps.Answer(await stage.SharedSessionAsync(), stage.Any.Word(32, 32), "approve"));

    private static IReadOnlyList<Header> Elsewhere => [new Header("Origin", "https://attacker.example")];

    /// <summary>The session is the case's own: a yes would be remembered.</summary>
    private static async Task<(Session Session, string Authorization)> PendingAsync(Stage stage)
    {
        var session = await stage.SessionAsync();
        return (session, await stage.PendingAsync(await stage.ClientAsync(), session));
    }

    private static async Task FirstAnswerAsync(Stage stage, string action)
    {
        var (session, authorization) = await PendingAsync(stage);
        await stage.ProbeAsync(Supabase.OAuthConsent, OAuthFlowSteps.Answer(session, authorization, action));
    }

    private static async Task SecondAnswerAsync(Stage stage, string first, string second)
    {
        var (session, authorization) = await PendingAsync(stage);
        await stage.AnswerAsync(session, authorization, first);
        await stage.ProbeAsync(Supabase.OAuthConsent, OAuthFlowSteps.Answer(session, authorization, second));
    }

    private static async Task LookAfterAsync(Stage stage, string action)
    {
        var (session, authorization) = await PendingAsync(stage);
        await stage.AnswerAsync(session, authorization, action);
        await ShowAsync(stage, session, authorization);
    }

    private static Call Look(Session session, string authorization) => new() { Bearer = session.AccessToken, Path = new { authorization_id = authorization } };

    private static Task<Exchange> ShowAsync(Stage stage, Session session, string authorization) =>
        stage.ProbeAsync(Supabase.OAuthAuthorizationGet, Look(session, authorization));
}
