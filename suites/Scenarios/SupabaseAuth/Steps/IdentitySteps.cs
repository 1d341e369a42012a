using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>The identities of a user.</summary>
internal static class IdentitySteps
{
    /// <summary>The id of the identity of a provider, as unlinking wants it.</summary>
    public static async Task<string> IdentityAsync(this Stage stage, Session session, string provider)
    {
        var user = await stage.ExpectAsync(Supabase.UserGet, new Call { Bearer = session.AccessToken });
        var identities = user.Body.At("identities") is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Select(each => (JsonElement?)each) : [];
        var id = identities.FirstOrDefault(identity => identity.Text("provider") == provider).Text("identity_id");
        return id is null
            ? throw UnplayableException.PreconditionFailed($"precondition failed: {user.Subject} shows no identity of '{provider}'")
            : stage.Volatile(id);
    }
}
