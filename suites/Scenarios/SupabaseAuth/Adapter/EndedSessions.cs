using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Access tokens of sessions that a policy of the server has ended: what cases share is made anew then.</summary>
internal static class EndedSessions
{
    private static readonly ConditionalWeakTable<Server, ConcurrentDictionary<string, bool>> Known = [];

    public static bool Has(Server server, Session session) => Of(server).ContainsKey(session.AccessToken);

    public static void Observe(Stage stage, Exchange exchange)
    {
        if (exchange.Error?.Code == "session_expired" && exchange.Request.Header("Authorization")?.Split(' ') is [_, var token])
            Of(stage.Server).TryAdd(token, true);
    }

    private static ConcurrentDictionary<string, bool> Of(Server server) => Known.GetValue(server, _ => new(StringComparer.Ordinal));
}
