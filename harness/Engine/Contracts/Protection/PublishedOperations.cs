using System.Text.Json;

namespace Conformance.Engine.Contracts.Protection;

/// <summary>The operations that a server's own OpenAPI document lists, with the security schemes that each asks for.</summary>
public static class PublishedOperations
{
    /// <summary>Area of operations that ask for no credentials.</summary>
    public const string Open = "open";

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>In the document's order; ids are method and path in letters, such as <c>get-users-me</c>.</summary>
    /// <exception cref="ContractException">It is no OpenAPI document that can be read.</exception>
    public static IReadOnlyList<Operation> Read(JsonElement root, string where)
    {
        var document = new PublishedDocument(root, where);
        document.Demand();
        var schemes = document.Schemes;
        var operations = new List<Operation>();
        foreach (var path in root.GetProperty("paths").EnumerateObject().Where(path => path.Value.ValueKind == JsonValueKind.Object))
        {
            var shared = document.Parameters(path.Value);
            foreach (var method in path.Value.EnumerateObject().Where(member => Methods.Contains(member.Name) && member.Value.ValueKind == JsonValueKind.Object))
                operations.Add(Operation(document, schemes, path.Name, method.Name, method.Value, shared));
        }

        return WithIds(MarkTokens(operations, schemes.Values));
    }

    /// <summary>The same list with ids that are each one's own.</summary>
    public static IReadOnlyList<Operation> WithIds(IEnumerable<Operation> operations)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. operations.Select(operation =>
        {
            var slug = Slug(operation);
            var count = taken[slug] = taken.GetValueOrDefault(slug) + 1;
            return operation with { Id = count == 1 ? slug : $"{slug}-{count}" };
        })];
    }

    /// <summary>Marks the operations at which a password buys a token: those that a scheme's tokenUrl, relative to the document, leads to.</summary>
    public static IEnumerable<Operation> MarkTokens(IEnumerable<Operation> operations, IEnumerable<SecurityScheme> schemes)
    {
        var urls = schemes.Select(scheme => scheme.TokenUrl).OfType<string>().Select(Path).ToList();
        return operations.Select(operation => operation is { Method: "POST" } && urls.Exists(url => url == operation.Path || url.EndsWith(operation.Path, StringComparison.Ordinal))
            ? operation with { IssuesTokens = true, Area = "token" }
            : operation);
    }

    /// <summary>Area of reports for an operation of these schemes.</summary>
    public static string Area(IReadOnlyList<SecurityScheme> schemes) => schemes.Count switch
    {
        0 => Open,
        1 => schemes[0].Kind switch
        {
            SchemeKind.OAuth2 => "oauth2",
            SchemeKind.Bearer => "bearer",
            SchemeKind.Basic => "basic",
            SchemeKind.Digest => "digest",
            SchemeKind.ApiKey => "api-key",
            SchemeKind.AnyAuthorization => "any-authorization",
            _ => "other-scheme",
        },
        _ => "several-schemes",
    };

    private static Operation Operation(
        PublishedDocument document, IReadOnlyDictionary<string, SecurityScheme> schemes, string path, string method, JsonElement node, IReadOnlyList<Parameter> shared)
    {
        var (asked, scopes, optional) = Asked(node.TryGetProperty("security", out var own) ? own : document.Root.TryGetProperty("security", out var all) ? all : default, schemes);
        var parameters = document.Parameters(node);
        return new Operation
        {
            Id = "",
            Method = method.ToUpperInvariant(),
            Path = path,
            Area = Area(asked),
            Summary = node.OptionalText("summary") ?? "",
            Parameters = [.. shared.Where(common => !parameters.Any(parameter => parameter.Name == common.Name && parameter.In == common.In)), .. parameters],
            Body = document.Body(node),
            Schemes = asked,
            Scopes = scopes,
            Guard = optional ? Guard.Optional : Guard.Documented,
        };
    }

    /// <summary>OpenAPI 3.1 §4.8.30: an empty requirement among the alternatives makes security optional.</summary>
    private static (IReadOnlyList<SecurityScheme> Schemes, IReadOnlyList<string> Scopes, bool Optional) Asked(JsonElement requirements, IReadOnlyDictionary<string, SecurityScheme> schemes)
    {
        if (requirements.ValueKind != JsonValueKind.Array)
            return ([], [], true);
        var alternatives = requirements.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object).ToList();
        var named = alternatives.SelectMany(each => each.EnumerateObject()).ToList();
        var scopes = named.Where(member => member.Value.ValueKind == JsonValueKind.Array).SelectMany(member => member.Value.EnumerateArray()).Where(scope => scope.ValueKind == JsonValueKind.String);
        return (
            [.. named.Select(member => member.Name).Distinct().Where(schemes.ContainsKey).Select(name => schemes[name])],
            [.. scopes.Select(scope => scope.GetString()!).Distinct()],
            alternatives.Exists(each => !each.EnumerateObject().Any()));
    }

    private static string Path(string tokenUrl) =>
        Uri.TryCreate(tokenUrl, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? absolute.AbsolutePath
            : "/" + tokenUrl.TrimStart('.', '/');

    private static string Slug(Operation operation) =>
        string.Join('-', $"{operation.Method.ToLowerInvariant()} {operation.Path}".Split([' ', '/', '{', '}', '-', '.', ':'], StringSplitOptions.RemoveEmptyEntries));
}
