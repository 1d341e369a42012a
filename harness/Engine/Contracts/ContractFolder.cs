using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conformance.Engine.Contracts.Agreements;
using Conformance.Engine.Contracts.Protection;

namespace Conformance.Engine.Contracts;

/// <summary>Loads a contract from its folder of data: <c>contract.json</c> names the other files.</summary>
public static class ContractFolder
{
    /// <summary>The contracts under a schemas folder: each folder with a <c>contract.json</c>.</summary>
    public static IReadOnlyList<string> Names(string schemas) =>
        Directory.Exists(schemas)
            ? [.. Directory.EnumerateDirectories(schemas)
                .Where(folder => File.Exists(Path.Combine(folder, "contract.json")))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal)]
            : [];

    /// <exception cref="ContractException">Something in the folder is missing or broken.</exception>
    public static Contract Load(string schemas, string name)
    {
        var folder = Path.Combine(schemas, name);
        var file = Path.Combine(folder, "contract.json");
        if (!File.Exists(file))
            throw new ContractException($"unknown contract '{name}'; known: {string.Join(", ", Names(schemas))}");

        var root = JsonFile.Read(file);
        var bodies = BodySchemas.Load(Path.Combine(folder, "bodies"));
        var policy = Policies.Read(Path.Combine(folder, "status-policy.json"));
        var versions = root.Items("apiVersions", file).Select(item => Version(item, file, bodies, policy)).ToList();
        if (versions.Count == 0)
            throw new ContractException($"{file}: 'apiVersions' is empty; name at least one version");

        var codes = Catalogue.Read(Path.Combine(folder, "error-codes.json"));
        var operations = Operations(root, Path.Combine(folder, "openapi.json"), bodies);
        return new Contract
        {
            Name = name,
            Title = root.Text("title", file),
            Digest = Digest(folder),
            VersionHeader = root.OptionalText("versionHeader"),
            ErrorCodeHeader = root.OptionalText("errorCodeHeader"),
            Versions = versions,
            VersionForms = [.. root.OptionalItems("versionForms", file).Select(item => Form(item, file, versions))],
            Mounts = [.. root.OptionalItems("mounts", file).Select(item => item.GetString() ?? "")],
            Operations = operations,
            Echoes = Contracts.Echoes.Read(Path.Combine(folder, "echoes.json"), operations),
            Agreements = AgreementFile.Read(Path.Combine(folder, "agreements.json"), operations),
            PublishedAt = root.OptionalText("publishedAt"),
            Promises = SchemePromises.Read(Path.Combine(folder, "schemes.json"), versions),
            Codes = codes,
            Triage = TriageGuide.Read(Path.Combine(folder, "triage.json")),
            Credentials = CredentialPolicy.Read(root, codes, file),
            Policy = policy,
            Clauses = ClauseList.Read(Path.Combine(folder, "clauses.json")),
            Schemas = bodies,
        };
    }

    /// <summary>Over what was promised; baselines tell what releases did, and prose explains.</summary>
    private static string Digest(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Concat(Directory.EnumerateFiles(Path.Combine(folder, "bodies"), "*.json")).Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(file)}\n{File.ReadAllText(file).ReplaceLineEndings("\n")}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ApiVersion Version(JsonElement item, string file, BodySchemas bodies, StatusPolicy policy)
    {
        var id = item.Text("id", file);
        DateOnly? date = DateOnly.TryParseExact(id, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        var errors = item.Member("errors", JsonValueKind.Object, file);
        var schema = errors.Text("schema", file);
        if (!bodies.Contains(schema))
            throw new ContractException($"{file}: version '{id}' names the schema '{schema}', but bodies/{schema}.schema.json is not there");
        var encoding = new ErrorEncoding(schema, errors.OptionalText("code"), errors.Text("message", file), errors.OptionalText("status"), errors.Flag("codeHeader"))
        {
            Statuses = [.. errors.OptionalItems("statuses", file).Select(status => status.GetInt32())],
        };
        return new ApiVersion(id, date, encoding, item.TryGetProperty("statuses", out var statuses) ? Policies.Changed(policy, statuses, $"{file}: version '{id}'") : policy)
        {
            Since = item.OptionalText("since") is { } since ? System.Version.TryParse(since, out var release) ? release : throw new ContractException($"{file}: version '{id}': since '{since}' is no release number") : null,
        };
    }

    /// <summary>The example of a contract whose operations are each server's own is read as a server's would be.</summary>
    private static IReadOnlyList<Operation> Operations(JsonElement root, string file, BodySchemas bodies) =>
        root.OptionalText("publishedAt") is null
            ? OpenApiOperations.Read(file, bodies)
            : [.. PublishedOperations.Read(JsonFile.Read(file), file).Select(operation => operation with { Guard = Guard.Declared })];

    private static VersionForm Form(JsonElement item, string file, List<ApiVersion> versions)
    {
        var form = new VersionForm(
            item.Text("name", file),
            [.. item.Items("values", file).Select(value => value.GetString() ?? "")],
            item.Text("means", file));
        return versions.Any(version => version.Id == form.Means)
            ? form
            : throw new ContractException($"{file}: version form '{form.Name}' means '{form.Means}', which is no API version of this contract");
    }
}
