using Conformance.Engine.Contracts.Protection;

namespace Conformance.Engine.Contracts;

/// <summary>A method on a path template, or one variant of it that a query parameter selects.</summary>
public sealed record Operation
{
    /// <summary>The OpenAPI document's operationId, or the variant's.</summary>
    public required string Id { get; init; }

    /// <summary>Upper-case HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path template, such as <c>/admin/users/{user_id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Query parameters that select this variant.</summary>
    public IReadOnlyDictionary<string, string> Select { get; init; } = new Dictionary<string, string>();

    /// <summary>Stands for every value of a selecting parameter that no other variant names.</summary>
    public const string AnyOther = "*";

    /// <summary>Members of the body that select this variant; null: the member is absent.</summary>
    public IReadOnlyDictionary<string, string?> SelectBody { get; init; } = new Dictionary<string, string?>();

    /// <summary>Part of the API that it belongs to.</summary>
    public required string Area { get; init; }

    /// <summary>One line on what it does.</summary>
    public string Summary { get; init; } = "";

    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public RequestBody? Body { get; init; }

    /// <summary>Whether the server looks at the body at all.</summary>
    public bool ReadsBody { get; init; } = true;

    /// <summary>Whether anybody's success leaves something behind on the server that only an administrator can take away.</summary>
    public bool Creates { get; init; }

    /// <summary>What a GET changes on the server all the same, as the end of a sentence such as <c>redeems a token</c>; null: nothing.</summary>
    public string? Writes { get; init; }

    /// <summary>Name of the bearer-token scheme that it demands; null: anyone may call it, or it asks for something else.</summary>
    public string? Security { get; init; }

    /// <summary>
    /// What stands behind it, and is none of the contract's, answers whatever is let through, below this path, too.
    /// Only the refusals are the server's own.
    /// </summary>
    public bool PassesThrough { get; init; }

    /// <summary>The security schemes that a server's own document, or its owner, has for it; empty: none, or the contract's data say it with <see cref="Security"/>.</summary>
    public IReadOnlyList<SecurityScheme> Schemes { get; init; } = [];

    /// <summary>Scopes that it asks of a token.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>How sure it is that nobody gets past <see cref="Schemes"/>.</summary>
    public Guard Guard { get; init; }

    /// <summary>A password buys a bearer token there (RFC 6749 §4.3).</summary>
    public bool IssuesTokens { get; init; }

    /// <summary>First release that has it; null: it was always there.</summary>
    public string? Since { get; init; }

    public ErrorForm Errors { get; init; }

    /// <summary>The capability that must be on for it to succeed; null: none.</summary>
    public string? Capability { get; init; }

    /// <summary>Schema name per success status; a null name: no JSON body is promised.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Successes { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    public IReadOnlyList<ErrorRow> ErrorRows { get; init; } = [];

    public bool HasPathVariables => Path.Contains('{', StringComparison.Ordinal);

    public IEnumerable<Parameter> PathVariables => Parameters.Where(parameter => parameter.In == "path");

    /// <summary>Path template with the selecting query, such as <c>/token?grant_type=password</c>.</summary>
    public string Route => Select.Count == 0
        ? Path
        : $"{Path}?{string.Join('&', Select.Select(pair => $"{pair.Key}={pair.Value}"))}";

    public override string ToString() => $"{Method} {Route}";
}
