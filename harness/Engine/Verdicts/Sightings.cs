using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Driving.Shapes;

namespace Conformance.Engine.Verdicts;

/// <summary>What of a case's exchanges is kept when they are let go.</summary>
/// <param name="Category">What the probed operation did: a category's id, <see cref="Success"/> or <see cref="Uncatalogued"/>; null where no operation answered.</param>
/// <param name="OAuthError">RFC 6749's parameter <c>error</c> of the probe's answer, where the operation reports its errors so.</param>
/// <param name="Shape">The form of the probe's answer (<see cref="ResponseShape"/>); null where none came.</param>
/// <param name="Codes">Every error code of every exchange.</param>
/// <param name="Clauses">Ids of the clauses that were checked, sorted.</param>
public sealed record Sightings(string? Category, string? OAuthError, string? Shape, IReadOnlyList<CodeSighting> Codes, IReadOnlyList<string> Clauses)
{
    /// <summary>In place of a category where the operation did what it was asked to.</summary>
    public const string Success = "success";

    /// <summary>In place of a category where an error had no code of the catalogue.</summary>
    public const string Uncatalogued = "uncatalogued";

    public static Sightings None { get; } = new(null, null, null, [], []);

    /// <summary>The result with what its exchanges showed.</summary>
    public static CaseResult In(CaseResult result, Contract contract)
    {
        var exchanges = result.Exchanges.Select(judged => judged.Exchange).ToList();
        var probe = exchanges.LastOrDefault(exchange => exchange.IsProbe);
        return result with
        {
            Seen = new Sightings(
                probe is { Operation: not null } ? CategoryOf(probe, contract) : null,
                probe?.Error?.OAuthError,
                probe is null ? null : ResponseShape.Of(probe),
                [.. exchanges.Select(Code).OfType<CodeSighting>().Distinct()],
                [.. result.Exchanges.SelectMany(judged => judged.Rules).Select(rule => rule.Clause.Id).Distinct().Order(StringComparer.Ordinal)]),
        };
    }

    private static string? CategoryOf(Exchange probe, Contract contract) => probe switch
    {
        { Response: null } => null,
        { Error.Code: { } code } when contract.Codes.TryGetValue(code, out var entry) => entry.Category.Id(),
        { Error: null, Response.Status: < 400 } => Success,
        _ => Uncatalogued,
    };

    private static CodeSighting? Code(Exchange exchange) =>
        exchange is { Response: { } response, Error: { Code: { Length: > 0 } code } error } ? new CodeSighting(code, response.Status, error.InRedirect) : null;
}
