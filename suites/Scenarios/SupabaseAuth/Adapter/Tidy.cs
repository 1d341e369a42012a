using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>
/// Takes away what a case has made as soon as it is judged: lists stay short, and a run that is killed leaves little.
/// A server that refuses is not asked again until the run's end.
/// </summary>
internal static class Tidy
{
    public static async Task RunAsync(Stage stage)
    {
        var memory = ServerMemory.Of(stage);
        if (stage.Made.Count == 0 || memory.RefusesTidying || !stage.Server.Capabilities.Has(Credentials.ServiceKey))
            return;
        var hand = memory.Backstage(stage, "deletion");
        for (var at = 0; at < stage.Made.Count && !memory.RefusesTidying; at++)
            memory.RefusesTidying = await RemoveAsync(hand, memory, stage.Made[at]) is not null;
    }

    private static async Task<string?> RemoveAsync(Stage hand, ServerMemory memory, string id)
    {
        if (memory.Things.TryGetValue(id, out var thing))
            return await Removal.ThingAsync(hand, id, thing.Operation, thing.Variable);
        return hand.Server.Ledger.Users.ContainsKey(id) ? await Removal.UserAsync(hand, id) : null;
    }
}
