using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Rules;

/// <summary>Which members a body has and of which types, without their values.</summary>
internal static partial class BodyShape
{
    private const int Depth = 6;

    /// <summary>
    /// Where two bodies have not the same members, or members of other types: <c>/user/identities</c>. What stands in lists is
    /// left out, since lists are of different things in different moments, and so are what users say of themselves and what
    /// comes and goes with the state of an account: times, changes that are pending, factors.
    /// </summary>
    public static IEnumerable<string> Differences(JsonElement one, JsonElement other) => Differences(one, other, "", 0);

    private static IEnumerable<string> Differences(JsonElement one, JsonElement other, string at, int depth)
    {
        if (Kind(one) is var kind && kind != Kind(other) && kind is not JsonValueKind.Null && Kind(other) is not JsonValueKind.Null)
            return [at];
        if (kind is not JsonValueKind.Object || other.ValueKind is not JsonValueKind.Object || depth == Depth || at.EndsWith("_metadata", StringComparison.Ordinal))
            return [];
        var (ours, theirs) = (Members(one), Members(other));
        return ours.Keys.Union(theirs.Keys).Where(name => !State().IsMatch(name)).SelectMany(name => ours.TryGetValue(name, out var mine) && theirs.TryGetValue(name, out var yours)
            ? Differences(mine, yours, $"{at}/{name}", depth + 1)
            : [$"{at}/{name}"]);
    }

    private static JsonValueKind Kind(JsonElement element) => element.ValueKind == JsonValueKind.False ? JsonValueKind.True : element.ValueKind;

    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }

    [GeneratedRegex("_(?:at|until)$|^new_|^factors$")]
    private static partial Regex State();
}
