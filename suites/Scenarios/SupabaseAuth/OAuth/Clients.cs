using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>Administrators look after OAuth clients.</summary>
[ScenariosOf("supabase-auth", "admin-oauth")]
internal static class Clients
{
    private const string Needs = "service-key oauth-server";

    [Scenario("admin/oauth/list", Needs = Needs, Says = "An administrator lists clients.")]
    public static async Task List(Stage stage)
    {
        await stage.ClientAsync();
        await stage.ProbeAsync(Supabase.AdminOAuthClientsList, bearer: stage.AdminToken());
    }

    [Scenario("admin/oauth/read/confidential", Needs = Needs, Says = "An administrator reads a client with a secret.")]
    public static async Task ReadConfidential(Stage stage) => await ReadAsync(stage, await stage.ClientAsync());

    [Scenario("admin/oauth/read/public", Needs = Needs, Says = "An administrator reads a client without a secret.")]
    public static async Task ReadPublic(Stage stage) => await ReadAsync(stage, await stage.ClientAsync(OAuthClient.ByNothing));

    [Scenario("admin/oauth/delete", Needs = Needs, Says = "An administrator deletes a client.")]
    public static async Task Delete(Stage stage) => await stage.ProbeAsync(Supabase.AdminOAuthClientDelete, Of(stage, await stage.ClientAsync()));

    [Scenario("admin/oauth/delete/twice", Category.UnidentifiableResource, "oauth_client_not_found", Needs = Needs, Says = "An administrator deletes a client that was deleted before.")]
    public static async Task DeleteTwice(Stage stage) => await stage.ProbeAsync(Supabase.AdminOAuthClientDelete, Of(stage, await DeletedAsync(stage)));

    [Scenario("admin/oauth/read/deleted", Category.UnidentifiableResource, "oauth_client_not_found", Needs = Needs, Says = "An administrator reads a client that was deleted.")]
    public static async Task ReadDeleted(Stage stage) => await ReadAsync(stage, await DeletedAsync(stage));

    [Scenario("admin/oauth/change/deleted", Category.UnidentifiableResource, "oauth_client_not_found", Needs = Needs, Says = "An administrator renames a client that was deleted.")]
    public static async Task ChangeDeleted(Stage stage)
    {
        var client = await DeletedAsync(stage);
        await stage.ProbeAsync(Supabase.AdminOAuthClientUpdate, Of(stage, client) with { Body = new { client_name = stage.Any.Word(5, 9) } });
    }

    [Scenario("admin/oauth/secret/renew", Needs = Needs, Says = "An administrator renews the secret of a client.")]
    public static async Task RenewSecret(Stage stage) => await stage.ProbeAsync(Supabase.AdminOAuthClientRegenerateSecret, Of(stage, await stage.ClientAsync()));

    [Scenario("admin/oauth/secret/public", Category.StateConflict, "validation_failed", Needs = Needs, Says = "An administrator renews the secret of a client that has none.")]
    public static async Task RenewNoSecret(Stage stage) =>
        await stage.ProbeAsync(Supabase.AdminOAuthClientRegenerateSecret, Of(stage, await stage.ClientAsync(OAuthClient.ByNothing)));

    [Scenario("admin/oauth/secret/deleted", Category.UnidentifiableResource, "oauth_client_not_found", Needs = Needs, Says = "An administrator renews the secret of a client that was deleted.")]
    public static async Task RenewDeleted(Stage stage) =>
        await stage.ProbeAsync(Supabase.AdminOAuthClientRegenerateSecret, Of(stage, await DeletedAsync(stage)));

    private static Task<Exchange> ReadAsync(Stage stage, OAuthClient client) => stage.ProbeAsync(Supabase.AdminOAuthClientGet, Of(stage, client));

    private static async Task<OAuthClient> DeletedAsync(Stage stage)
    {
        var client = await stage.ClientAsync();
        await stage.DeleteClientAsync(client);
        return client;
    }

    private static Call Of(Stage stage, OAuthClient client) => new() { Bearer = stage.AdminToken(), Path = new { client_id = client.Id } };
}
