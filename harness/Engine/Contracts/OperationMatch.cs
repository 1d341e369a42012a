using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Contracts;

/// <summary>Finds the operation that a request addresses.</summary>
public sealed class OperationMatch
{
    private readonly List<(Regex Path, Operation Operation)> templates;

    public OperationMatch(Contract contract) =>
        templates = [.. contract.Operations
            // A literal segment wins over a variable (OpenAPI 3.1 §4.8.8.2), a variant that names more over one that names less.
            .OrderBy(operation => operation.Path.Count(letter => letter == '{'))
            .ThenByDescending(operation => operation.Select.Values.Count(value => value != Operation.AnyOther) + operation.SelectBody.Count)
            .Select(operation => (Pattern(operation), operation))];

    /// <summary>Whether some operation has this path, whatever its method.</summary>
    public bool HasPath(string path) => templates.Any(template => template.Path.IsMatch(path));

    /// <summary>Null where the request addresses none.</summary>
    /// <param name="path">Path below the server's base, encoded as sent.</param>
    /// <param name="query">Decoded parameters; the first of a name counts.</param>
    /// <param name="body">JSON body, or the members of a form as a JSON object; null: none.</param>
    public Operation? Find(string method, string path, IReadOnlyDictionary<string, string> query, JsonElement? body)
    {
        var served = templates.Where(template => template.Operation.Method == method && template.Path.IsMatch(path)).Select(template => template.Operation).ToList();
        // A body that selects no variant (malformed, say) is still addressed to the operation.
        return served.FirstOrDefault(operation => Selects(operation, query, body)) ?? served.FirstOrDefault();
    }

    private static bool Selects(Operation operation, IReadOnlyDictionary<string, string> query, JsonElement? body) =>
        operation.Select.All(pair => pair.Value == Operation.AnyOther || (query.TryGetValue(pair.Key, out var value) && value == pair.Value))
        && operation.SelectBody.All(pair => Text(body, pair.Key) == pair.Value);

    private static string? Text(JsonElement? body, string member) =>
        body is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString()
            : null;

    private static Regex Pattern(Operation operation) =>
        new("^" + string.Join("[^/]+", Regex.Split(operation.Path, @"\{[^}]+\}").Select(Regex.Escape)) + (operation.PassesThrough ? "(?:/.*)?$" : "$"), RegexOptions.CultureInvariant);
}
