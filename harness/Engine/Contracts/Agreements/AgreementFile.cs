using System.Text.Json;

namespace Conformance.Engine.Contracts.Agreements;

/// <summary>Reads <c>agreements.json</c>; a contract may leave it out.</summary>
internal static class AgreementFile
{
    /// <exception cref="ContractException">An entry is incomplete, or names an operation that there is not.</exception>
    public static AgreementSet Read(string file, IReadOnlyList<Operation> operations)
    {
        if (!File.Exists(file))
            return AgreementSet.None;
        var root = JsonFile.Read(file);
        var ids = operations.Select(operation => operation.Id).ToHashSet(StringComparer.Ordinal);
        return new AgreementSet
        {
            Within = [.. root.OptionalItems("within", file).Select(item => Within(item, file))],
            Outcomes = root.OptionalItems("outcomes", file)
                .SelectMany(item => Known(Texts(item, "operations", file)).Select(id => (Id: id, Outcome: Outcome(item, file))))
                .ToLookup(each => each.Id, each => each.Outcome),
            Lists = root.OptionalItems("lists", file).ToDictionary(item => Known([item.Text("operation", file)])[0], item => List(item, file)),
            Sessions = root.TryGetProperty("sessions", out var sessions)
                ? new SessionWays(Known(Texts(sessions, "begins", file)).ToHashSet(StringComparer.Ordinal), Pairs(sessions, "refreshes", file))
                : SessionWays.None,
        };

        IReadOnlyList<string> Known(IReadOnlyList<string> named) => named.FirstOrDefault(id => !ids.Contains(id)) is { } unknown
            ? throw new ContractException($"{file}: '{unknown}' is no operation of the contract")
            : named;

        Listing List(JsonElement item, string where) => new(
            item.Text("entries", where), item.Text("key", where), Pairs(item, "made", where), Pairs(item, "gone", where),
            item.TryGetProperty("pageSize", out var size) && size.TryGetInt32(out var number) ? number : null);

        Dictionary<string, string> Pairs(JsonElement item, string name, string where)
        {
            var pairs = item.Member(name, JsonValueKind.Object, where).EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString() ?? "");
            Known([.. pairs.Keys]);
            return pairs;
        }
    }

    private static Agreement Within(JsonElement item, string file)
    {
        var that = item.Text("that", file);
        if (!Enum.TryParse<AgreementKind>(that, ignoreCase: true, out var kind))
            throw new ContractException($"{file}: 'that' must be one of {string.Join(", ", Enum.GetNames<AgreementKind>()).ToLowerInvariant()}, not '{that}'");
        var where = item.TryGetProperty("where", out _)
            ? item.Member("where", JsonValueKind.Object, file).EnumerateObject().ToDictionary(member => member.Name, IReadOnlyList<string> (member) => [.. member.Value.EnumerateArray().Select(value => value.GetString() ?? "")])
            : [];
        return new Agreement(Texts(item, "in", file), where, kind, item.Text("one", file), item.OptionalText("other") ?? "", item.Text("says", file));
    }

    private static Outcome Outcome(JsonElement item, string file) => new(Schema(item, "request"), Schema(item, "answer"), Schema(item, "claims"), item.Text("says", file));

    private static JsonElement? Schema(JsonElement item, string name) => item.TryGetProperty(name, out var schema) ? schema : null;

    private static IReadOnlyList<string> Texts(JsonElement item, string name, string file) => [.. item.Items(name, file).Select(text => text.GetString() ?? "")];
}
