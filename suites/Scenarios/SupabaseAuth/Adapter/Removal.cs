using System.Globalization;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Takes single users and things away; null when they are gone, else how the server refused, in one line.</summary>
internal static class Removal
{
    public static async Task<string?> UserAsync(Stage hand, string id)
    {
        var answer = await hand.SendAsync(Supabase.AdminUserDelete, new Call { Bearer = hand.AdminToken(), Path = new { user_id = id } });
        if (answer.Response is not ({ IsSuccess: true } or { Status: 404 }) && answer.Error?.Code != "user_not_found")
            return Refused(answer);
        hand.Server.Ledger.Deleted(id);
        return null;
    }

    public static async Task<string?> ThingAsync(Stage hand, string id, string operation, string variable)
    {
        var path = new Dictionary<string, string> { [variable] = id };
        var answer = await hand.SendAsync(operation, new Call { Bearer = hand.AdminToken(), Path = path });
        if (answer.Response is not { Status: < 300 or 404 })
            return Refused(answer);
        ServerMemory.Of(hand).Things.TryRemove(id, out _);
        return null;
    }

    private static string Refused(Exchange answer) =>
        $"{answer.Subject} answered {answer.Response?.Status.ToString(CultureInfo.InvariantCulture) ?? answer.SilenceDetail} {answer.Error?.Code}".TrimEnd();
}
