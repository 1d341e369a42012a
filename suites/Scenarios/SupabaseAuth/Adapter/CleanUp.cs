using System.Collections.Concurrent;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Leaves the server as the run found it, as far as its credentials reach.</summary>
internal static class CleanUp
{
    /// <summary>Deletions under way at the same time, on one server.</summary>
    private const int Hands = 16;

    /// <summary>A deletion for each, and the list of users before and after: a page for two hundred of ours, and the one on which older ones begin.</summary>
    public static int Owes(Server server)
    {
        var users = server.Ledger.Users.Count;
        return users + ServerMemory.Of(server).Things.Count + (2 * ((users / OwnUsers.PageSize) + 2));
    }

    /// <summary>Things other than users that are still there, in words.</summary>
    public static IEnumerable<string> Things(Server server) => ServerMemory.Of(server).Things
        .Select(thing => $"{thing.Value.Variable switch { "client_id" => "OAuth client", "identifier" => "custom provider", _ => "SSO provider" }} {thing.Key}")
        .Order(StringComparer.Ordinal);

    public static async Task<IReadOnlyList<string>> RunAsync(Stage stage)
    {
        var ledger = stage.Server.Ledger;
        var memory = ServerMemory.Of(stage);
        if (ledger.Users.IsEmpty() && memory.Things.IsEmpty && memory.AddressTail is null)
            return [];
        if (!stage.Server.Capabilities.Has(Credentials.ServiceKey))
            return [.. ledger.Users.Values.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select(label => $"user {label} cannot be deleted without the service key")];

        var refusals = new ConcurrentDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await UsersAsync(stage, [.. ledger.Users.Keys.Where(id => Guid.TryParse(id, out _))], refusals);
        var things = await ThingsAsync(stage, memory);
        var left = await ListAsync(stage);
        // Those whose id no answer has shown; those that were refused are not asked for twice.
        if (left.Users.Keys.Where(id => !refusals.ContainsKey(id)).ToList() is { Count: > 0 } hidden)
        {
            await UsersAsync(stage, hidden, refusals);
            left = await ListAsync(stage);
        }

        foreach (var (id, label) in ledger.Users.Where(user => !left.Users.ContainsKey(user.Key)).ToList())
        {
            // An address behind which nobody was found, or a made-up id that a sign-up for a known address shows.
            if (left.Complete || !refusals.ContainsKey(id))
                ledger.Deleted(id);
            else
                left.Users[id] = label;
        }

        return [.. left.Users.Select(user => $"user {user.Value} is still there: {refusals.GetValueOrDefault(user.Key, "it was not found for deletion")}"), .. things];
    }

    private static Task<(Dictionary<string, string> Users, bool Complete)> ListAsync(Stage stage) =>
        OwnUsers.ListAsync(stage, stage.Server.Ledger);

    private static Task UsersAsync(Stage stage, IReadOnlyCollection<string> ids, ConcurrentDictionary<string, string> refusals) => EachAsync(stage, ids, async (hand, id) =>
    {
        if (await Removal.UserAsync(hand, id) is { } refusal)
            refusals[id] = refusal;
    });

    private static async Task<IReadOnlyCollection<string>> ThingsAsync(Stage stage, ServerMemory memory)
    {
        var left = new ConcurrentBag<string>();
        await EachAsync(stage, [.. memory.Things], async (hand, thing) =>
        {
            if (await Removal.ThingAsync(hand, thing.Key, thing.Value.Operation, thing.Value.Variable) is { } refusal)
                left.Add($"{refusal} for {thing.Key}");
        });
        return left;
    }

    /// <summary>Deals what is to be done out to hands, each with a stage of its own.</summary>
    private static Task EachAsync<T>(Stage stage, IReadOnlyCollection<T> items, Func<Stage, T, Task> act) => Parallel.ForEachAsync(
        items.Index().GroupBy(item => item.Index % Hands, item => item.Item),
        new ParallelOptions { MaxDegreeOfParallelism = Hands, CancellationToken = stage.Cancellation },
        async (dealt, _) =>
        {
            var hand = ServerMemory.Of(stage).Backstage(stage, "deletion");
            foreach (var item in dealt)
                await act(hand, item);
        });

    private static bool IsEmpty(this IReadOnlyDictionary<string, string> users) => users.Count == 0;
}
