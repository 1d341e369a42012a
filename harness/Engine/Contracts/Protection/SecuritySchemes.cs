using System.Text.Json;

namespace Conformance.Engine.Contracts.Protection;

/// <summary>Reads OpenAPI's security scheme objects (3.0 and 3.1 §4.8.27), by name.</summary>
public static class SecuritySchemes
{
    /// <exception cref="ContractException">An object is no security scheme; one line that says what is wrong.</exception>
    public static IReadOnlyDictionary<string, SecurityScheme> Read(JsonElement schemes, string where) =>
        schemes.ValueKind == JsonValueKind.Object
            ? schemes.EnumerateObject().DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => Scheme(member.Name, member.Value, $"{where}: security scheme '{member.Name}'"), StringComparer.Ordinal)
            : throw new ContractException($"{where} must be an object of security schemes by name, as OpenAPI has them");

    private static SecurityScheme Scheme(string name, JsonElement scheme, string where) => scheme.Text("type", where) switch
    {
        "http" => Http(name, scheme.Text("scheme", where)),
        "oauth2" => OAuth(name, scheme),
        "openIdConnect" => new SecurityScheme(name, SchemeKind.AnyAuthorization),
        "apiKey" when scheme.Text("in", where) is "header" or "query" or "cookie" =>
            new SecurityScheme(name, SchemeKind.ApiKey) { In = scheme.Text("in", where), Parameter = scheme.Text("name", where) },
        "apiKey" => throw new ContractException($"{where}: 'in' must be header, query or cookie"),
        "mutualTLS" => new SecurityScheme(name, SchemeKind.OtherHttp),
        var type => throw new ContractException($"{where}: type '{type}' is none of http, oauth2, openIdConnect, apiKey, mutualTLS"),
    };

    private static SecurityScheme Http(string name, string scheme) => scheme.ToLowerInvariant() switch
    {
        "bearer" => new SecurityScheme(name, SchemeKind.Bearer) { AuthScheme = "Bearer" },
        "basic" => new SecurityScheme(name, SchemeKind.Basic) { AuthScheme = "Basic" },
        "digest" => new SecurityScheme(name, SchemeKind.Digest) { AuthScheme = "Digest" },
        _ => new SecurityScheme(name, SchemeKind.OtherHttp) { AuthScheme = scheme },
    };

    /// <summary>Without any flow nothing says that it ends in a bearer token.</summary>
    private static SecurityScheme OAuth(string name, JsonElement scheme)
    {
        if (!scheme.TryGetProperty("flows", out var flows) || flows.ValueKind != JsonValueKind.Object || !flows.EnumerateObject().Any(flow => flow.Value.ValueKind == JsonValueKind.Object))
            return new SecurityScheme(name, SchemeKind.AnyAuthorization);
        var password = flows.TryGetProperty("password", out var flow) && flow.ValueKind == JsonValueKind.Object ? flow.OptionalText("tokenUrl") : null;
        return new SecurityScheme(name, SchemeKind.OAuth2) { AuthScheme = "Bearer", TokenUrl = password };
    }
}
