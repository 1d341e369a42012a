using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Access tokens of sessions that a policy of the server has ended: what cases share is made anew then.</summary>
internal static class EndedSessions
{
    public static bool Has(Server server, Session session) => ServerMemory.Of(server).Ended.ContainsKey(session.AccessToken);

    public static void Observe(Stage stage, Exchange exchange)
    {
        if (exchange.Error?.Code == "session_expired" && exchange.Request.Header("Authorization")?.Split(' ') is [_, var token])
            ServerMemory.Of(stage).Ended.TryAdd(token, true);
    }
}
