using Conformance.Scenarios.Running;
using System.Runtime.CompilerServices;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>
/// The user, factor and identity that a derived case works with: shared ones where its operation changes nothing,
/// its own where a server that obeys would spoil them for the next case.
/// </summary>
internal sealed class Belongings(Stage stage)
{
    private const string NoSuchThing = "00000000-0000-4000-8000-000000000000";
    private const string NoSuchCustomProvider = "custom:conformance";

    private static readonly ConditionalWeakTable<Stage, Belongings> Known = [];

    private static readonly HashSet<string> Spoiling =
    [
        Supabase.Logout, Supabase.UserUpdate, Supabase.FactorEnroll, Supabase.FactorVerify, Supabase.FactorUnenroll, Supabase.FactorChallenge,
        Supabase.IdentityDelete, Supabase.Reauthenticate, Supabase.AdminUserDelete, Supabase.AdminUserFactorDelete,
        Supabase.OAuthConsent, Supabase.AdminOAuthClientUpdate, Supabase.AdminOAuthClientDelete, Supabase.AdminOAuthClientRegenerateSecret,
        Supabase.AdminCustomProviderDelete, Supabase.AdminSsoProviderUpdate, Supabase.AdminSsoProviderDelete,
        Supabase.PasskeyUpdate, Supabase.PasskeyDelete, Supabase.AdminUserPasskeyDelete,
    ];

    private readonly Once<Session> session = new();
    private readonly Once<Victim> victim = new();
    private readonly Once<string> factor = new();
    private readonly OAuthBelongings oauth = new(stage);
    private readonly Once<string> passkey = new();

    public static Belongings Of(Stage stage) => Known.GetValue(stage, key => new Belongings(key));

    /// <summary>A path value that is right in form and names nothing.</summary>
    public static string NoSuch(Parameter variable) => variable.Name == "identifier" ? NoSuchCustomProvider : NoSuchThing;

    public async Task<string> UserTokenAsync() => (await SessionAsync()).AccessToken;

    public async Task<string> PathValueAsync(Operation operation, Parameter variable)
    {
        var admin = operation.Security == "admin";
        return variable.Name switch
        {
            "user_id" => (await VictimAsync()).UserId,
            "factor_id" when admin => (await VictimAsync()).FactorId,
            "factor_id" => await FactorAsync(),
            "passkey_id" when admin => (await VictimAsync()).PasskeyId,
            "passkey_id" => await passkey.GetAsync(async () => await PasskeyAsync(stage, await SessionAsync())),
            "identity_id" => await IdentityAsync(),
            "client_id" => await oauth.ClientIdAsync(Spoils),
            "authorization_id" => await oauth.AuthorizationAsync(await SessionAsync(), operation.Id == Supabase.OAuthConsent),
            "idp_id" => await CompanyAsync(),
            "identifier" => await CustomProviderAsync(),
            _ => stage.Any.Uuid(),
        };
    }

    public async Task<string?> QueryValueAsync(Operation operation, string parameter) =>
        operation.Id == Supabase.OAuthAuthorize ? await oauth.AuthorizeQueryAsync(parameter) : null;

    private bool Spoils => stage.Playing.Scenario.Operation is not { } operation || Spoiling.Contains(operation.Id);

    private Task<Session> SessionAsync() =>
        Spoils ? session.GetAsync(stage.SessionAsync) : stage.SharedSessionAsync();

    private Task<string> FactorAsync() => factor.GetAsync(
        async () => (await stage.EnrolTotpAsync(await SessionAsync())).FactorId);

    private async Task<string> IdentityAsync() => await stage.IdentityAsync(await SessionAsync(), "email");

    private async Task<string> CompanyAsync()
    {
        if (Spoils)
            return (await stage.SsoProviderAsync()).Id;
        var memory = ServerMemory.Of(stage);
        return await memory.SharedThing("company", stage.Playing.Version.Id).GetAsync(async () => (await memory.Backstage(stage, "company").SsoProviderAsync()).Id);
    }

    /// <summary>Where none can be had, an identifier that nobody has stands in; where there is room for a few, it is a matter of chance who has one.</summary>
    private async Task<string> CustomProviderAsync()
    {
        try
        {
            if (Spoils)
                return await stage.CustomProviderAsync();
            var memory = ServerMemory.Of(stage);
            var version = stage.Playing.Version.Id;
            return stage.Volatile(await memory.SharedCustomProvider(version).GetAsync(() => memory.Backstage(stage, "custom-provider").CustomProviderAsync()));
        }
        catch (UnplayableException exception) when (!exception.IsUnheard && !ServerMemory.Of(stage).CustomProvidersAreFew)
        {
            return NoSuchCustomProvider;
        }
    }

    private Task<Victim> VictimAsync()
    {
        if (Spoils)
            return victim.GetAsync(() => MakeVictimAsync(stage));
        var memory = ServerMemory.Of(stage);
        return memory.SharedVictim(stage.Playing.Version.Id).GetAsync(() => MakeVictimAsync(memory.Backstage(stage, "victim")));
    }

    private static async Task<Victim> MakeVictimAsync(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        try
        {
            var session = await stage.LoginAsync(user);
            var passkey = await PasskeyAsync(stage, session);
            return new Victim(user.Id, await BonusAsync(async () => (await stage.EnrolTotpAsync(session)).FactorId), passkey);
        }
        catch (UnplayableException exception) when (!exception.IsUnheard)
        {
            return new Victim(user.Id, NoSuchThing, NoSuchThing);
        }
    }

    private static Task<string> PasskeyAsync(Stage stage, Session session) => BonusAsync(async () =>
    {
        // Only where it is known that it can be had: who makes the shared session cannot wait for it.
        if (!stage.Server.Capabilities.Has("passkeys") || !stage.Server.Capabilities.Has(AuthenticatorFeatures.Origin))
            return NoSuchThing;
        return (await stage.RegisterPasskeyAsync(session)).Id;
    });

    /// <summary>A bonus: where none can be had, an id that nobody has stands in.</summary>
    private static async Task<string> BonusAsync(Func<Task<string>> make)
    {
        try
        {
            return await make();
        }
        catch (UnplayableException exception) when (!exception.IsUnheard)
        {
            return NoSuchThing;
        }
    }
}
