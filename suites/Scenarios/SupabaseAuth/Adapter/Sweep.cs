using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Takes away what runs left that were killed before they could: only what carries a mark of ours, whatever else there is.</summary>
internal static partial class Sweep
{
    private const int MostPages = 5000;

    /// <param name="stage">Of the server; its credentials are tried first.</param>
    /// <param name="mark">Only of the run with this mark; null: of any.</param>
    /// <param name="dryRun">Only look.</param>
    public static async Task<IReadOnlyList<Leftover>> RunAsync(Stage stage, string? mark, bool dryRun)
    {
        await Credentials.DiscoverAsync(stage);
        stage.Need(Credentials.ServiceKey);
        var found = new List<(string What, string Operation, string Variable, string Id)>(await UsersAsync(stage, mark));
        // Other things carry no run's mark, only that they are ours.
        if (mark is null)
        {
            found.AddRange(await ThingsAsync(stage, Supabase.AdminOAuthClientsList, "clients", "client_id", IsOurClient, Supabase.AdminOAuthClientDelete, "client_id", "OAuth client"));
            found.AddRange(await ThingsAsync(stage, Supabase.AdminCustomProvidersList, "providers", "identifier", IsOurProvider, Supabase.AdminCustomProviderDelete, "identifier", "custom provider"));
            found.AddRange(await ThingsAsync(stage, Supabase.AdminSsoProvidersList, "items", "id", IsOurCompany, Supabase.AdminSsoProviderDelete, "idp_id", "SSO provider"));
        }

        var left = new List<Leftover>();
        foreach (var (what, operation, variable, id) in found)
            left.Add(new Leftover(what, dryRun ? null : await Removal.ThingAsync(stage, id, operation, variable)));
        return left;
    }

    /// <summary>All pages first: deleting while listing would move the pages.</summary>
    private static async Task<List<(string, string, string, string)>> UsersAsync(Stage stage, string? mark)
    {
        var ours = new List<(string, string, string, string)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var page = 1; page <= MostPages; page++)
        {
            var query = new { page = page.ToString(CultureInfo.InvariantCulture), per_page = OwnUsers.PageSize.ToString(CultureInfo.InvariantCulture) };
            var answer = await ServerMemory.Of(stage).Backstage(stage, "sweep").ExpectAsync(Supabase.AdminUsersList, new Call { Bearer = stage.AdminToken(), Query = query });
            var fresh = Items(answer.Body, "users").Where(user => user.Text("id") is { } id && seen.Add(id)).ToList();
            ours.AddRange(fresh.Where(user => IsOurs(user, mark)).Select(user => ($"user {Label(user)}", Supabase.AdminUserDelete, "user_id", user.Text("id")!)));
            if (fresh.Count == 0)
                break;
        }

        return ours;
    }

    private static async Task<IEnumerable<(string, string, string, string)>> ThingsAsync(
        Stage stage, string list, string member, string id, Func<JsonElement?, bool> isOurs, string delete, string variable, string kind)
    {
        var answer = await stage.SendAsync(list, new Call { Bearer = stage.AdminToken() });
        // A server without the feature has none of it.
        return answer.Response is not { Status: 200 }
            ? []
            : Items(answer.Body, member).Where(item => item.Text(id) is not null && isOurs(item)).Select(item => ($"{kind} {item.Text(id)}", delete, variable, item.Text(id)!));
    }

    private static IEnumerable<JsonElement?> Items(JsonElement? body, string member) =>
        (body.At(member) ?? body) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray().Select(item => (JsonElement?)item) : [];

    /// <summary>By the address alone, which none but ours can have (RFC 2606 keeps .example), or a number that no telephone has.</summary>
    private static bool IsOurs(JsonElement? user, string? mark) =>
        IsOurs(user.Text("email"), mark)
        || IsOurs(user.At("user_metadata").Text("email"), mark)
        || (mark is null && string.IsNullOrEmpty(user.Text("email")) && OurNumber().IsMatch(user.Text("phone") ?? ""));

    private static bool IsOurs(string? email, string? mark) =>
        email?.EndsWith($"{(mark is null ? "" : $".{mark}")}@{Any.Domain}", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsOurClient(JsonElement? client) => client.At("redirect_uris") is { ValueKind: JsonValueKind.Array } addresses
        && addresses.EnumerateArray().Any(address => address.ValueKind == JsonValueKind.String && Uri.TryCreate(address.GetString(), UriKind.Absolute, out var uri) && IsOurHost(uri.Host));

    private static bool IsOurProvider(JsonElement? provider) => provider.Text("client_id") == CustomProviderSteps.ClientId;

    private static bool IsOurCompany(JsonElement? company) => company.At("domains") is { ValueKind: JsonValueKind.Array } domains
        && domains.EnumerateArray().Any(domain => domain.ValueKind == JsonValueKind.Object && IsOurHost(((JsonElement?)domain).Text("domain") ?? ""));

    private static bool IsOurHost(string host) => host.EndsWith("." + Any.Domain, StringComparison.OrdinalIgnoreCase);

    private static string Label(JsonElement? user) => user.Text("email") is { Length: > 0 } email ? email : user.At("user_metadata").Text("email") ?? user.Text("phone") ?? user.Text("id")!;

    /// <summary>Fourteen digits behind the country code of North America, where numbers have eleven.</summary>
    [GeneratedRegex(@"^\+?1555[0-9]{10}$")]
    private static partial Regex OurNumber();
}
