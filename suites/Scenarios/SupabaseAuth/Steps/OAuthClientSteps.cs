using System.Text;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>OAuth clients and how they show who they are.</summary>
internal static class OAuthClientSteps
{
    /// <summary>What an administrator or the client itself says to register it.</summary>
    public static Dictionary<string, object> Registration(this Stage stage, string method = OAuthClient.ByHeader) => new()
    {
        ["client_name"] = stage.Any.Word(5, 9),
        ["redirect_uris"] = new[] { OAuthClient.Back },
        ["token_endpoint_auth_method"] = method,
    };

    public static Task<OAuthClient> ClientAsync(this Stage stage, string method = OAuthClient.ByHeader) => stage.ClientAsync(stage.Registration(method));

    public static async Task<OAuthClient> ClientAsync(this Stage stage, Dictionary<string, object> registration)
    {
        var made = await stage.ExpectAsync(Supabase.AdminOAuthClientCreate, new Call { Bearer = stage.AdminToken(), Body = registration });
        var method = stage.Take(made, "token_endpoint_auth_method");
        return new OAuthClient(stage.Take(made, "client_id"), method, method == OAuthClient.ByNothing ? null : stage.Take(made, "client_secret"));
    }

    public static Task<Exchange> DeleteClientAsync(this Stage stage, OAuthClient client) =>
        stage.ExpectAsync(Supabase.AdminOAuthClientDelete, new Call { Bearer = stage.AdminToken(), Path = new { client_id = client.Id } });

    /// <summary>A request to the token endpoint that shows the client in the way for which it is registered.</summary>
    public static Call Showing(this Stage stage, OAuthClient client, params (string Name, string Value)[] members) => client.Method switch
    {
        OAuthClient.ByHeader => new Call { Body = Form(members), Authorization = stage.Basic(client.Id, client.Secret!) },
        OAuthClient.ByBody => new Call { Body = Form([.. members, ("client_id", client.Id), ("client_secret", client.Secret!)]) },
        _ => new Call { Body = Form([.. members, ("client_id", client.Id)]) },
    };

    /// <summary>RFC 6749, section 2.3.1.</summary>
    public static string Basic(this Stage stage, string id, string secret) =>
        "Basic " + stage.Volatile(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")));

    public static Payload Form(params (string Name, string Value)[] members) => Payload.Text(
        string.Join('&', members.Select(member => $"{Uri.EscapeDataString(member.Name)}={Uri.EscapeDataString(member.Value)}")),
        "application/x-www-form-urlencoded");
}
