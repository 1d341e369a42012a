using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Flows;

/// <summary>What was made or changed, read afterwards: an answer may say what was asked for and nothing have been done.</summary>
[ScenariosOf("supabase-auth", "flows")]
internal static class ReadAfterwards
{
    private const string Admin = "service-key";
    private const string Clients = "service-key oauth-server";
    private const string Providers = "service-key custom-providers";

    [Scenario("flows/read-afterwards/own-metadata", Needs = "users", Says = "A user changes their metadata and reads them.")]
    public static async Task OwnMetadata(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChangeAsync(stage, session, new { data = new { name = stage.Any.Name(), town = "Łódź 東京 🗼", age = 7, tags = new object[] { 1, "a", true }, nested = new { deep = 0.5 } } });
        await ReadAsync(stage, session);
    }

    [Scenario("flows/read-afterwards/merged-metadata", Needs = "users", Says = "A user adds to their metadata and reads the old and the new.")]
    public static async Task MergedMetadata(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChangeAsync(stage, session, new { data = new { first = stage.Any.Word(3, 6) } });
        await ChangeAsync(stage, session, new { data = new { second = stage.Any.Word(3, 6) } });
        await ReadAsync(stage, session);
    }

    [Scenario("flows/read-afterwards/own-address", Needs = "users email", Says = "A user asks for another address and reads which.")]
    public static async Task OwnAddress(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChangeAsync(stage, session, new { email = stage.Any.Email() });
        await ReadAsync(stage, session);
    }

    [Scenario("flows/read-afterwards/made-user", Needs = Admin, Says = "An administrator makes a user and reads them.")]
    public static async Task MadeUser(Stage stage)
    {
        var made = await stage.ExpectAsync(Supabase.AdminUserCreate, new Call
        {
            Bearer = stage.AdminToken(),
            Body = new { email = stage.Any.Email(), email_confirm = true, user_metadata = new { name = stage.Any.Name() }, app_metadata = new { plan = stage.Any.Word(3, 6) } },
        });
        await stage.ProbeAsync(Supabase.AdminUserGet, bearer: stage.AdminToken(), path: new { user_id = stage.Take(made, "id") });
    }

    [Scenario("flows/read-afterwards/changed-user", Needs = Admin, Says = "An administrator changes a user and reads them.")]
    public static async Task ChangedUser(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.UpdateUserAsync(user, new { email = stage.Any.Email(), email_confirm = true, app_metadata = new { plan = stage.Any.Word(3, 6) } });
        await stage.ProbeAsync(Supabase.AdminUserGet, bearer: stage.AdminToken(), path: new { user_id = user.Id });
    }

    [Scenario("flows/read-afterwards/listed-user", Needs = Admin, Says = "An administrator makes a user and lists users.")]
    public static async Task ListedUser(Stage stage)
    {
        await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.AdminUsersList, bearer: stage.AdminToken());
    }

    [Scenario("flows/read-afterwards/deleted-user", Needs = Admin, Says = "An administrator deletes a user and lists users.")]
    public static async Task DeletedUser(Stage stage)
    {
        await stage.DeleteUserAsync(await stage.ConfirmedUserAsync());
        await stage.ProbeAsync(Supabase.AdminUsersList, bearer: stage.AdminToken());
    }

    [Scenario("flows/read-afterwards/changed-client", Needs = Clients, Says = "An administrator changes an OAuth client and reads it.")]
    public static async Task ChangedClient(Stage stage)
    {
        var path = new { client_id = (await stage.ClientAsync()).Id };
        await stage.ExpectAsync(Supabase.AdminOAuthClientUpdate, new Call
        {
            Bearer = stage.AdminToken(),
            Path = path,
            Body = new { client_name = stage.Any.Word(5, 9), redirect_uris = new[] { "https://client.conformance.example/there" } },
        });
        await stage.ProbeAsync(Supabase.AdminOAuthClientGet, bearer: stage.AdminToken(), path: path);
    }

    [Scenario("flows/read-afterwards/changed-provider", Needs = Providers, Says = "An administrator renames a custom provider and reads it.")]
    public static async Task ChangedProvider(Stage stage)
    {
        var identifier = await stage.CustomProviderAsync();
        await stage.ChangeCustomProviderAsync(identifier, new { name = stage.Any.Name() });
        await stage.ProbeAsync(Supabase.AdminCustomProviderGet, bearer: stage.AdminToken(), path: new { identifier });
    }

    private static Task<Exchange> ChangeAsync(Stage stage, Session session, object body) =>
        stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = body });

    private static Task<Exchange> ReadAsync(Stage stage, Session session) => stage.ProbeAsync(Supabase.UserGet, bearer: session.AccessToken);
}
