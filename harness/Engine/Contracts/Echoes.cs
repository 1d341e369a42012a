using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>Reads what answers repeat of their requests; a contract may leave the file out.</summary>
internal static class Echoes
{
    /// <returns>Echoes by the id of their operation.</returns>
    /// <exception cref="ContractException">An entry names no operation, source or form.</exception>
    public static ILookup<string, Echo> Read(string file, IReadOnlyList<Operation> operations)
    {
        if (!File.Exists(file))
            return Enumerable.Empty<(string Id, Echo Echo)>().ToLookup(each => each.Id, each => each.Echo);
        var ids = operations.Select(operation => operation.Id).ToHashSet(StringComparer.Ordinal);
        return JsonFile.Read(file).Items("echoes", file)
            .SelectMany(item => item.Items("operations", file).Select(id => (Id: id.GetString() ?? "", Echo: Echo(item, file))))
            .Select(each => ids.Contains(each.Id) ? each : throw new ContractException($"{file}: '{each.Id}' is no operation of the contract"))
            .ToLookup(each => each.Id, each => each.Echo);
    }

    private static Echo Echo(JsonElement item, string file)
    {
        var from = item.Text("from", file).Split(':', 2);
        if (from.Length != 2 || !Enum.TryParse<EchoSource>(from[0], ignoreCase: true, out var source))
            throw new ContractException($"{file}: 'from' must be path:, body: or token: and a name, not '{string.Join(':', from)}'");
        var form = item.OptionalText("as") ?? nameof(EchoForm.Same);
        return Enum.TryParse<EchoForm>(form, ignoreCase: true, out var known)
            ? new Echo(source, from[1], [.. item.Items("to", file).Select(pointer => pointer.GetString() ?? "")], known, Alternatives(item, file))
            : throw new ContractException($"{file}: 'as' must be one of {string.Join(", ", Enum.GetNames<EchoForm>()).ToLowerInvariant()}, not '{form}'");
    }

    private static Dictionary<string, IReadOnlyList<string>> Alternatives(JsonElement item, string file)
    {
        if (!item.TryGetProperty("or", out var or))
            return [];
        return or.ValueKind == JsonValueKind.Object
            ? or.EnumerateObject().ToDictionary(said => said.Name, IReadOnlyList<string> (said) => [.. or.Items(said.Name, file).Select(told => told.GetString() ?? "")])
            : throw new ContractException($"{file}: 'or' must say by what was asked what may be answered, as in {{ \"magiclink\": [\"signup\"] }}");
    }
}
