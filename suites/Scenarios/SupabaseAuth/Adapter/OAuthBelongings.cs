using Conformance.Scenarios.Running;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>The OAuth client and the authorization that a derived case works with.</summary>
internal sealed class OAuthBelongings(Stage stage)
{
    private readonly Once<OAuthClient> own = new();

    /// <param name="spoils">A server that obeys would change or delete it.</param>
    public async Task<string> ClientIdAsync(bool spoils) =>
        stage.Volatile((spoils ? await own.GetAsync(() => stage.ClientAsync()) : await SharedAsync()).Id);

    /// <summary>An authorization that the session's user was shown, where they are to answer it.</summary>
    public async Task<string> AuthorizationAsync(Session session, bool isShown)
    {
        var client = await SharedAsync();
        return isShown ? await stage.PendingAsync(client, session) : await stage.AuthorizationAsync(client);
    }

    /// <summary>Of a right request to begin with; null: any value will do.</summary>
    public async Task<string?> AuthorizeQueryAsync(string parameter)
    {
        try
        {
            var client = await SharedAsync();
            return parameter switch
            {
                "client_id" => stage.Volatile(client.Id),
                "redirect_uri" => OAuthClient.Back,
                _ => null,
            };
        }
        catch (UnplayableException)
        {
            // Without a client that is there the request is refused all the same.
            return null;
        }
    }

    private Task<OAuthClient> SharedAsync()
    {
        var memory = ServerMemory.Of(stage);
        return memory.SharedClient(stage.Playing.Version.Id).GetAsync(() => memory.Backstage(stage, "client").ClientAsync());
    }
}
