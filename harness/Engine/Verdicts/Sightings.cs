using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Driving.Shapes;
using Conformance.Engine.Rules;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts;

/// <summary>What of a case's exchanges is kept when they are let go.</summary>
/// <param name="Category">What the probed operation did: a category's id, <see cref="Behaviour.Success"/> or <see cref="Behaviour.Uncatalogued"/>; null where no operation answered.</param>
/// <param name="OAuthError">RFC 6749's parameter <c>error</c> of the probe's answer, where the operation reports its errors so.</param>
/// <param name="Shape">The form of the probe's answer (<see cref="ResponseShape"/>); null where none came.</param>
/// <param name="IsTelling">The probe's answer, or that the server closed the connection instead, says what it does in this situation: it is no limit, no gateway, no feature that is off.</param>
/// <param name="Codes">Every error code of every exchange.</param>
/// <param name="Clauses">Ids of the clauses that were checked, sorted.</param>
public sealed record Sightings(
    string? Category, string? OAuthError, string? Shape, bool IsTelling, IReadOnlyList<CodeSighting> Codes, IReadOnlyList<string> Clauses)
{
    /// <summary>Names of the answer's headers that tell something (<see cref="HeaderNames"/>); null: none does.</summary>
    public string? Headers { get; init; }

    public static Sightings None { get; } = new(null, null, null, false, [], []);

    /// <summary>The result with what its exchanges showed.</summary>
    public static CaseResult In(CaseResult result)
    {
        var exchanges = result.Exchanges.Select(judged => judged.Exchange).ToList();
        return result with
        {
            Seen = (exchanges.LastOrDefault(exchange => exchange.IsProbe) is { } probe ? Of(probe) : None) with
            {
                Codes = [.. exchanges.Select(Code).OfType<CodeSighting>().Distinct()],
                Clauses = [.. result.Exchanges.SelectMany(judged => judged.Rules).Select(rule => rule.Clause.Id).Distinct().Order(StringComparer.Ordinal)],
            },
        };
    }

    /// <summary>What a probe showed.</summary>
    internal static Sightings Of(Exchange probe) => None with
    {
        Category = probe.Operation is null ? null : CategoryOf(probe),
        OAuthError = probe.Error?.OAuthError,
        Shape = ResponseShape.Of(probe),
        Headers = HeaderNames.Of(probe),
        IsTelling = (probe.Response is not null || probe.Silence == Silence.Closed) && !Gateways.Spoke(probe) && !Excuses.Has(probe)
            && probe is not { Response.Status: < 400, Expected: { MaySucceed: false, IsAboutLimits: true } },
    };

    private static string? CategoryOf(Exchange probe) => probe switch
    {
        { Response: null } => null,
        { Error.Code: { } code } when probe.Contract.Codes.TryGetValue(code, out var entry) => entry.Category.Id(),
        { Error: null } => Behaviour.Success,
        _ => Behaviour.Uncatalogued,
    };

    private static CodeSighting? Code(Exchange exchange) =>
        exchange is { Response: { } response, Error: { Code: { Length: > 0 } code } error } ? new CodeSighting(code, response.Status, error.InRedirect) : null;
}
