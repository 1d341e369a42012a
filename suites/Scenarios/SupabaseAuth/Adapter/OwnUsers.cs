using System.Globalization;
using System.Text.Json;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Finds the users of this run in the administrator's list, newest first, and stops where the list is older than the run.</summary>
internal static class OwnUsers
{
    public const int PageSize = 200;
    private const int MostPages = 500;

    /// <summary>Clocks of the server's parts may differ by this much.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <returns>Ids with the address of each, and whether the list was read to the run's beginning.</returns>
    public static async Task<(Dictionary<string, string> Users, bool Complete)> ListAsync(Stage stage, Ledger ledger)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var memory = ServerMemory.Of(stage);
        var labels = ledger.Users.Values.Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var page = 1; page <= MostPages; page++)
        {
            var query = new { page = page.ToString(CultureInfo.InvariantCulture), per_page = PageSize.ToString(CultureInfo.InvariantCulture) };
            // A stage of its own for each: pages without end are not to be kept all at once.
            var answer = await memory.Backstage(stage, "verification").SendAsync(Supabase.AdminUsersList, new Call { Bearer = stage.AdminToken(), Query = query });
            if (answer.Response is not { Status: 200 } || answer.Body.At("users") is not { ValueKind: JsonValueKind.Array } users)
                return (found, false);
            var fresh = users.EnumerateArray().Select(user => (JsonElement?)user).Where(user => user.Text("id") is { } id && seen.Add(id)).ToList();
            foreach (var user in fresh.Where(user => IsOurs(user, memory, ledger, labels)))
                found[user.Text("id")!] = user.Text("email") is { Length: > 0 } email ? email : user.Text("phone") ?? "without an address";
            if (fresh.Count == 0 || fresh.All(user => IsOlder(user, memory.Met)))
                return (found, true);
        }

        return (found, false);
    }

    private static bool IsOurs(JsonElement? user, ServerMemory memory, Ledger ledger, HashSet<string> labels) =>
        ledger.Users.ContainsKey(user.Text("id")!)
        || IsMarked(user.Text("email"), memory)
        // Whom a provider sent may have no address but the one that the provider has not verified.
        || IsMarked(user.At("user_metadata").Text("email"), memory)
        || (user.Text("phone") is { Length: > 0 } phone && labels.Contains(Plain(phone)));

    private static bool IsMarked(string? address, ServerMemory memory) =>
        memory.AddressTail is { } tail && address?.EndsWith(tail, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsOlder(JsonElement? user, DateTimeOffset? met) =>
        met is { } began
        && DateTimeOffset.TryParse(user.Text("created_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created)
        && created < began - Slack;

    private static string Plain(string label) => label.TrimStart('+').Replace(" ", "", StringComparison.Ordinal);
}
