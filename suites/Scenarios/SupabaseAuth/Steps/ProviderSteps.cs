using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>The way to an identity provider and back.</summary>
internal static class ProviderSteps
{
    /// <summary>Providers whose sign-in page has a fixed address, so that leading there needs no look-up.</summary>
    private static readonly string[] Simple = ["github", "gitlab", "discord", "bitbucket", "spotify", "facebook"];

    /// <summary>Of the providers that issue ID tokens, those that a server knows by name alone.</summary>
    private static readonly HashSet<string> Issuing = ["facebook", "google", "kakao", "keycloak", "snapchat"];

    public static bool IssuesIdTokens(string provider) => Issuing.Contains(provider);

    /// <summary>A provider that is on: the companion's by preference.</summary>
    public static string ProviderThatIsOn(this Stage stage)
    {
        stage.Need("external-provider");
        var memory = ServerMemory.Of(stage);
        string?[] wishes = [memory.OAuthProvider, .. Simple];
        // Where nothing is told of any provider, the answer to the first wish will tell.
        return wishes.FirstOrDefault(wish => wish is not null && memory.ProvidersOn.Contains(wish)) ?? memory.ProvidersOn.Concat(wishes).OfType<string>().First();
    }

    public static string ProviderThatIsOff(this Stage stage)
    {
        stage.Need("external-provider-off");
        return FirstOff(stage, _ => true);
    }

    /// <summary>The same of a provider that issues ID tokens.</summary>
    public static string IdTokenProviderThatIsOff(this Stage stage)
    {
        stage.Need("id-token-provider-off");
        return FirstOff(stage, IssuesIdTokens);
    }

    /// <summary>Somebody whom the companion's provider will send back.</summary>
    public static async Task<Person> PersonAsync(this Stage stage, string? email = null, bool verified = true, bool withEmail = true)
    {
        stage.Need(CompanionFeatures.IdentityProvider);
        // Whoever comes back gets an account, which has to be taken away again.
        stage.Need(Capabilities.CleanUp);
        // Digits that no other case has: some providers' identifiers are numbers.
        var person = new Person(stage.Any.Email(), stage.Any.Phone(), withEmail ? email ?? stage.Any.Email() : null, verified);
        await stage.IntroduceAsync(person.Code, new { id = person.Id, email = person.Email, verified, name = stage.Any.Name() });
        return person;
    }

    /// <summary>Goes to a provider; the state comes back.</summary>
    public static Task<string> VisitAsync(this Stage stage, params (string Name, string Value)[] query) =>
        VisitAsync(stage, Supabase.Authorize, null, query);

    /// <summary>Goes to the provider in order to link an account there.</summary>
    public static Task<string> VisitToLinkAsync(this Stage stage, Session session) =>
        VisitAsync(stage, Supabase.IdentityLinkAuthorize, session.AccessToken, []);

    /// <summary>What the browser brings when it comes back.</summary>
    public static Call ComingBack(string state, Person person) => new() { Query = new { state, code = person.Code } };

    /// <summary>Goes to the provider and comes back as somebody.</summary>
    public static async Task<Exchange> SignInByProviderAsync(this Stage stage, Person person, params (string Name, string Value)[] query) =>
        await stage.ExpectAsync(Supabase.CallbackGet, ComingBack(await stage.VisitAsync(query), person));

    /// <summary>The log-in that the redirect carries in its fragment.</summary>
    public static async Task<Session> ProviderSessionAsync(this Stage stage, Person person)
    {
        var back = await stage.SignInByProviderAsync(person);
        var token = stage.TakeFromRedirect(back, "access_token");
        var id = stage.Volatile(Jwt.Subject(token) ?? throw UnplayableException.PreconditionFailed("precondition failed: the access token of the redirect names no user"));
        return new Session(token, stage.TakeFromRedirect(back, "refresh_token"), new User(id, person.Email, null, ""));
    }

    /// <summary>A parameter of the redirect; it changes from run to run.</summary>
    public static string TakeFromRedirect(this Stage stage, Exchange exchange, string name) =>
        exchange.Response?.Header("Location") is { } location && RedirectParameters.Read(location).GetValueOrDefault(name) is { Length: > 0 } value
            ? stage.Volatile(value)
            : throw UnplayableException.PreconditionFailed($"precondition failed: {exchange.Subject} led nowhere with '{name}'");

    private static string FirstOff(Stage stage, Func<string, bool> which) => ServerMemory.Of(stage).ProvidersOff.FirstOrDefault(which)
        ?? throw UnplayableException.NotApplicable("nothing tells which provider is off");

    private static async Task<string> VisitAsync(Stage stage, string operation, string? bearer, (string Name, string Value)[] query)
    {
        var parameters = query.ToDictionary(pair => pair.Name, pair => pair.Value);
        parameters.TryAdd("provider", stage.ProviderThatIsOn());
        return stage.TakeFromRedirect(await stage.ExpectAsync(operation, new Call { Bearer = bearer, Query = parameters }), "state");
    }
}
