using System.Text.Json;

namespace Conformance.Engine.Contracts.Protection;

/// <summary>Reads <c>schemes.json</c>: what the contract promises of each kind of security scheme.</summary>
internal static class SchemePromises
{
    private static readonly Dictionary<string, SchemeKind> Kinds = new(StringComparer.Ordinal)
    {
        ["oauth2"] = SchemeKind.OAuth2,
        ["http-bearer"] = SchemeKind.Bearer,
        ["http-basic"] = SchemeKind.Basic,
        ["http-digest"] = SchemeKind.Digest,
        ["http"] = SchemeKind.OtherHttp,
        ["any-authorization"] = SchemeKind.AnyAuthorization,
        ["api-key"] = SchemeKind.ApiKey,
    };

    private static readonly Dictionary<string, Demand> Demands = new(StringComparer.Ordinal)
    {
        ["value"] = Demand.Value,
        ["scheme"] = Demand.Scheme,
        ["scheme-and-value"] = Demand.SchemeAndValue,
        ["user-and-password"] = Demand.UserAndPassword,
    };

    /// <summary>Empty where the contract has no such file.</summary>
    public static IReadOnlyDictionary<SchemeKind, SchemePromise> Read(string file, IReadOnlyList<ApiVersion> versions)
    {
        var promises = new Dictionary<SchemeKind, SchemePromise>();
        foreach (var item in File.Exists(file) ? JsonFile.Read(file).Items("schemes", file) : [])
        {
            var promise = new SchemePromise(Known(Kinds, item, "kind", file), Known(Demands, item, "demands", file), Refusals(item, file));
            if (versions.FirstOrDefault(version => !promise.Refusals.ContainsKey(version.Id)) is { } missing)
                throw new ContractException($"{file}: '{item.Text("kind", file)}' has no refusal for the version '{missing}'");
            if (!promises.TryAdd(promise.Kind, promise))
                throw new ContractException($"{file}: '{item.Text("kind", file)}' stands twice");
        }

        return promises;
    }

    private static Dictionary<string, Refusal> Refusals(JsonElement item, string file) =>
        item.Member("refusals", JsonValueKind.Object, file).EnumerateObject().ToDictionary(
            member => member.Name,
            member => new Refusal(member.Value.Member("status", JsonValueKind.Number, file).GetInt32(), member.Value.OptionalText("challenge")));

    private static T Known<T>(Dictionary<string, T> known, JsonElement item, string member, string file) =>
        known.TryGetValue(item.Text(member, file), out var value)
            ? value
            : throw new ContractException($"{file}: {member} '{item.Text(member, file)}' is none of {string.Join(", ", known.Keys)}");
}
