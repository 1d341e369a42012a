using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>What a recording of our own knows of an exchange (<see cref="HarText"/>).</summary>
/// <param name="OperationId">The operation that was addressed; null: none.</param>
/// <param name="UnservedId">The operation that the server did not have; null: it had it.</param>
/// <param name="Expected">What had to come of it; null: nothing was known.</param>
/// <param name="Generation">Id of the server's generation; null: a request chose the version.</param>
/// <param name="IsGuarded">Whether the operation's credentials were demanded.</param>
/// <param name="Hindrances">Codes that said of the server's surroundings, each with the evidence.</param>
internal sealed record Told(string? OperationId, string? UnservedId, Expectation? Expected, string? Generation, bool IsGuarded, IReadOnlyDictionary<string, string> Hindrances)
{
    /// <summary>Null where another recorder wrote the entry.</summary>
    public static Told? Read(JsonElement entry) => entry.TryGetProperty("_operationId", out var operation)
        ? new Told(Text(operation), Member(entry, "_unservedId"), Expectation(entry), Member(entry, "_generation"), !entry.TryGetProperty("_isGuarded", out var guarded) || guarded.ValueKind != JsonValueKind.False, Pairs(entry, "_hindrances"))
        : null;

    private static string? Member(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private static Dictionary<string, string> Pairs(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => Text(member.Value) ?? "")
            : [];

    private static Expectation? Expectation(JsonElement entry)
    {
        if (!entry.TryGetProperty("_expected", out var expected) || expected.ValueKind != JsonValueKind.Object)
            return null;
        var categories = Texts(expected, "categories").Select(id => CategoryIds.TryParse(id, out var category) ? category : (Category?)null).ToList();
        return categories.Contains(null)
            ? null
            : new Expectation([.. categories.OfType<Category>()], [.. Texts(expected, "codes")], expected.TryGetProperty("maySucceed", out var may) && may.ValueKind == JsonValueKind.True);
    }

    private static IEnumerable<string> Texts(JsonElement holder, string member) =>
        holder.TryGetProperty(member, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];
}
