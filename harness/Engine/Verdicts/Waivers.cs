using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Conformance.Engine.Rules;

namespace Conformance.Engine.Verdicts;

/// <summary>
/// The waiver file, two-sided: a waiver that has expired or matches nothing is as red as a finding without one,
/// so that the file never says more than is true.
/// </summary>
public sealed class Waivers
{
    private static readonly string[] Members = ["id", "rule", "operation", "status", "code", "scenario", "needs", "reason", "link", "owner", "expires"];

    private readonly IReadOnlyList<Waiver> list;
    private readonly DateOnly today;
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);

    public Waivers(IReadOnlyList<Waiver> list, DateOnly today)
    {
        this.list = list;
        this.today = today;
    }

    public static Waivers None { get; } = new([], DateOnly.MinValue);

    public IReadOnlyList<Waiver> All => list;

    public IReadOnlyList<string> Used => [.. used.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Those that have expired, and those that match nothing though the run could have seen what they are about.</summary>
    /// <param name="couldSee">Whether the run's servers and credentials have what a waiver needs, and all of its cases were played.</param>
    public IReadOnlyList<StaleWaiver> Stale(Predicate<Waiver> couldSee) => [.. list
        .Where(waiver => waiver.Expires < today || (!used.ContainsKey(waiver.Id) && couldSee(waiver)))
        .Select(waiver => waiver.Expires < today
            ? new StaleWaiver(waiver.Id, $"expired on {waiver.Expires:yyyy-MM-dd}: mend the breach or renew the waiver")
            : Unmatched(waiver.Id))];

    public static StaleWaiver Unmatched(string id) => new(id, "matches no finding any more: delete it");

    /// <summary>The finding with the waiver that accepts it, if one does that has not expired.</summary>
    public Finding Apply(Finding finding)
    {
        if (list.FirstOrDefault(waiver => waiver.Expires >= today && waiver.Matches(finding)) is not { } match)
            return finding;
        used.TryAdd(match.Id, true);
        return finding with { Waiver = match.Id };
    }

    /// <exception cref="WaiverException">The file is missing, no JSON, or says something that cannot be.</exception>
    public static Waivers Load(string file, DateOnly today)
    {
        JsonElement root;
        try
        {
            root = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        }
        catch (JsonException exception)
        {
            throw new WaiverException($"{file}: line {exception.LineNumber + 1}: not JSON");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WaiverException($"{file}: cannot be read: {exception.Message}");
        }

        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("waivers", out var items) || items.ValueKind != JsonValueKind.Array)
            throw new WaiverException($"{file}: must be {{\"waivers\": [...]}}");
        var waivers = items.EnumerateArray().Select((item, index) => Read(item, $"{file}: waiver {index + 1}")).ToList();
        return waivers.GroupBy(waiver => waiver.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new WaiverException($"{file}: waiver '{twice.Key}' stands twice; give each its own id")
            : new Waivers(waivers, today);
    }

    private static Waiver Read(JsonElement item, string where)
    {
        if (item.ValueKind != JsonValueKind.Object)
            throw new WaiverException($"{where}: must be an object");
        // A condition that is misspelt would let the waiver accept more than was meant.
        if (item.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !Members.Contains(name)) is { } unknown)
            throw new WaiverException($"{where}: there is no member '{unknown}'; a waiver has {string.Join(", ", Members)}");
        var rule = Text("rule");
        if (RuleRegistry.All.All(known => known.Id != rule))
            throw new WaiverException($"{where}: there is no rule '{rule}'; `conformance list rules` names them");
        if (!DateOnly.TryParseExact(Text("expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expires))
            throw new WaiverException($"{where}: 'expires' must be a date such as 2027-01-31");
        return new Waiver(
            Text("id"), rule, Text("operation"), Status(), Optional("code"), Optional("scenario"), Needs(), Text("reason"), Text("link"), Text("owner"), expires);

        string Text(string name) => Optional(name) is { Length: > 0 } text ? text : throw new WaiverException($"{where}: '{name}' is missing or empty");

        string? Optional(string name) => !item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null
            ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : throw new WaiverException($"{where}: '{name}' must be text");

        IReadOnlyList<string> Needs() => !item.TryGetProperty("needs", out var value)
            ? []
            : value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(need => need.ValueKind == JsonValueKind.String)
                ? [.. value.EnumerateArray().Select(need => need.GetString()!)]
                : throw new WaiverException($"{where}: 'needs' must be a list of capabilities such as [\"captcha\"]");

        int? Status() => item.TryGetProperty("status", out var value)
            ? value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var status) ? status : throw new WaiverException($"{where}: 'status' must be a number")
            : null;
    }
}
