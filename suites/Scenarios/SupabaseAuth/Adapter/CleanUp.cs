using System.Collections.Concurrent;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Leaves the server as the run found it, as far as its credentials reach.</summary>
internal static class CleanUp
{
    private const int Hands = 4;

    /// <summary>A deletion for each, and the list of users before and after: a page for two hundred of ours, and the one on which older ones begin.</summary>
    public static int Owes(Server server)
    {
        var users = server.Ledger.Users.Count;
        return users + ServerMemory.Of(server).Things.Count + (2 * ((users / OwnUsers.PageSize) + 2));
    }

    public static async Task<IReadOnlyList<string>> RunAsync(Stage stage)
    {
        var ledger = stage.Server.Ledger;
        var memory = ServerMemory.Of(stage);
        if (ledger.Users.IsEmpty() && memory.Things.IsEmpty && memory.AddressTail is null)
            return [];
        if (!stage.Server.Capabilities.Has(Credentials.ServiceKey))
            return [.. ledger.Users.Values.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select(label => $"user {label} cannot be deleted without the service key")];

        var refusals = new ConcurrentDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await DeleteAsync(stage, await FindAsync(stage), refusals);
        var left = await OwnUsers.ListAsync(memory.Backstage(stage, "verification"), ledger);
        foreach (var (id, label) in ledger.Users.Where(user => !left.Users.ContainsKey(user.Key)).ToList())
        {
            // An address behind which nobody was found, or a made-up id that a sign-up for a known address shows.
            if (left.Complete || !refusals.ContainsKey(id))
                ledger.Deleted(id);
            else
                left.Users[id] = label;
        }

        return [.. left.Users.Select(user => $"user {user.Value} is still there: {refusals.GetValueOrDefault(user.Key, "it was not found for deletion")}"), .. await ThingsAsync(stage, memory)];
    }

    /// <summary>Users whose id an answer has shown, and those that only the listing knows.</summary>
    private static async Task<IReadOnlyCollection<string>> FindAsync(Stage stage)
    {
        var ledger = stage.Server.Ledger;
        var listed = await OwnUsers.ListAsync(ServerMemory.Of(stage).Backstage(stage, "search"), ledger);
        return [.. ledger.Users.Keys.Where(id => Guid.TryParse(id, out _)).Union(listed.Users.Keys, StringComparer.OrdinalIgnoreCase)];
    }

    private static Task DeleteAsync(Stage stage, IReadOnlyCollection<string> ids, ConcurrentDictionary<string, string> refusals) =>
        Parallel.ForEachAsync(ids.Chunk(50), new ParallelOptions { MaxDegreeOfParallelism = Hands, CancellationToken = stage.Cancellation }, async (chunk, _) =>
        {
            var hand = ServerMemory.Of(stage).Backstage(stage, "deletion");
            foreach (var id in chunk)
            {
                if (await Removal.UserAsync(hand, id) is { } refusal)
                    refusals[id] = refusal;
            }
        });

    private static async Task<IReadOnlyList<string>> ThingsAsync(Stage stage, ServerMemory memory)
    {
        var hand = memory.Backstage(stage, "deletion");
        var left = new List<string>();
        foreach (var (id, (operation, variable)) in memory.Things)
        {
            if (await Removal.ThingAsync(hand, id, operation, variable) is { } refusal)
                left.Add($"{refusal} for {id}");
        }

        return left;
    }

    private static bool IsEmpty(this IReadOnlyDictionary<string, string> users) => users.Count == 0;
}
