using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>What the requests of a story have to do with each other.</summary>
internal static class Story
{
    public static bool Succeeded(this Exchange exchange) => exchange is { Operation: not null, Error: null, Response.IsSuccess: true } && exchange.Request.Method == exchange.Operation.Method;

    /// <summary>Whose things it is about: the user that the path names, or else the bearer; null where it is an administrator's, who have no subject.</summary>
    public static string? Owner(this Exchange exchange) => Variable(exchange, "user_id") ?? (Bearer(exchange) is { } token ? Tokens.Claims(token).Text("sub") : null);

    /// <summary>The value of a path variable; null where the path has none of that name.</summary>
    public static string? Variable(this Exchange exchange, string name)
    {
        var (template, path) = (exchange.Operation!.Path.Split('/'), exchange.Request.Path.Split('/'));
        // A server may stand below a path of its own.
        var index = Array.IndexOf(template, $"{{{name}}}") - template.Length + path.Length;
        return index >= 0 && index < path.Length && template.Contains($"{{{name}}}") ? Uri.UnescapeDataString(path[index]) : null;
    }

    /// <summary>Where in its answer the thing says what it is known by: what echoes of the path tell.</summary>
    public static IEnumerable<(Echo Echo, string Value)> Named(this Exchange exchange) => exchange.Contract.Echoes[exchange.Operation!.Id]
        .Where(echo => echo.Source == EchoSource.Path)
        .Select(echo => (echo, Variable(exchange, echo.Name) ?? ""));

    private static string? Bearer(Exchange exchange) => exchange.Request.Header("Authorization")?.Split(' ').Last();
}
