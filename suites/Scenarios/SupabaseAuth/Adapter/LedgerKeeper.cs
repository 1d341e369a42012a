using System.Text.Json;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Reads out of each exchange what it created or deleted.</summary>
internal static class LedgerKeeper
{
    private static readonly HashSet<string> Makers = ["/signup", "/invite", "/admin/users", "/admin/generate_link", "/token"];
    private static readonly HashSet<string> SilentMakers = ["/otp", "/magiclink"];

    private static readonly Dictionary<string, (string Id, string Operation, string Variable)> ThingMakers = new()
    {
        ["/admin/sso/providers"] = ("id", Supabase.AdminSsoProviderDelete, "idp_id"),
        ["/admin/oauth/clients"] = ("client_id", Supabase.AdminOAuthClientDelete, "client_id"),
        ["/oauth/clients/register"] = ("client_id", Supabase.AdminOAuthClientDelete, "client_id"),
        ["/admin/custom-providers"] = ("identifier", Supabase.AdminCustomProviderDelete, "identifier"),
    };

    public static void Observe(Stage stage, Exchange exchange)
    {
        var server = stage.Server;
        var request = exchange.Request;
        if (exchange.Response is { IsRedirect: true } && request.Path == "/callback")
            SignedIn(stage, exchange.Response.Header("Location"));
        if (exchange.Error?.Code == "over_custom_provider_quota")
            ServerMemory.Of(server).CustomProvidersAreFew = true;
        if (exchange.Response is not { IsSuccess: true })
            return;
        if (request.Method == "POST" && Makers.Contains(request.Path) && !request.Query.Contains("grant_type=refresh", StringComparison.Ordinal))
            Created(stage, exchange.Body);
        else if (request.Method == "POST" && SilentMakers.Contains(request.Path))
            MaybeCreated(server, JsonText.Parse(request.Body));
        else if (request.Method == "POST" && ThingMakers.TryGetValue(request.Path, out var thing) && exchange.Body.Text(thing.Id) is { } made)
        {
            if (ServerMemory.Of(server).Things.TryAdd(made, (thing.Operation, thing.Variable)))
                stage.Owns(made);
        }
        else if (request.Method == "DELETE")
            Deleted(server, request);
    }

    /// <summary>The user of the answer, if it is one of ours: a body of that kind may show somebody else's user.</summary>
    private static void Created(Stage stage, JsonElement? body)
    {
        var user = body.At("user") ?? body;
        if (user.Text("id") is not { } id || !Guid.TryParse(id, out _))
            return;
        var email = user.Text("email");
        var phone = user.Text("phone");
        if (string.IsNullOrEmpty(email) && string.IsNullOrEmpty(phone))
            Created(stage, id, $"without an address ({id})");
        else if (IsOurs(email) || !string.IsNullOrEmpty(phone))
            Created(stage, id, string.IsNullOrEmpty(email) ? phone! : email);
    }

    /// <summary>The answer names no id: remembered by the address under which clean-up will find the user, if there is one.</summary>
    private static void MaybeCreated(Server server, JsonElement? asked)
    {
        if ((asked.Text("email") ?? asked.Text("phone")) is { Length: > 0 } label && asked.At("create_user") is not { ValueKind: JsonValueKind.False })
            server.Ledger.Created(label, label);
    }

    /// <summary>Whom a provider sent is one of ours, since none but the companion's people come back in a run; they may have no address.</summary>
    private static void SignedIn(Stage stage, string? location)
    {
        if (location is not null && RedirectParameters.Read(location).GetValueOrDefault("access_token") is { Length: > 0 } token && Jwt.Subject(token) is { } id)
            Created(stage, id, $"sent by a provider ({id})");
    }

    private static void Created(Stage stage, string id, string label)
    {
        if (stage.Server.Ledger.Created(id, label))
            stage.Owns(id);
    }

    private static void Deleted(Server server, Request request)
    {
        var parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var softly = request.Text?.Contains("should_soft_delete", StringComparison.Ordinal) == true;
        if (parts is ["admin", "users", var user] && !softly)
            server.Ledger.Deleted(user);
        else if (parts.Length > 1)
            ServerMemory.Of(server).Things.TryRemove(Uri.UnescapeDataString(parts[^1]), out _);
    }

    private static bool IsOurs(string? email) => email?.EndsWith("@" + Any.Domain, StringComparison.OrdinalIgnoreCase) == true;
}
