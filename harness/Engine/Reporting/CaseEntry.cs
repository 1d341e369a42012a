using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>A case as verdict.json lists it.</summary>
internal sealed record CaseEntry(
    string Id, string Scenario, string ApiVersion, string Area, string Sentence, string? Operation, string Server, Outcome Outcome, string? Reason,
    string? Expected, int? Status, string? Code, string? Category, string? OauthError, string? Shape, string? Headers, bool IsTelling, IReadOnlyList<string> Findings, bool IsFlaky, string Digest, long DurationMs)
{
    public static CaseEntry Of(CaseResult result, Redactor redactor) => new(
        result.Id, result.Scenario, result.ApiVersion, result.Area, redactor.Clean(result.Sentence), result.Operation, result.Server, result.Outcome,
        result.Reason is { } reason ? redactor.Clean(reason) : null,
        result.Expected, result.Status, result.Code, result.Seen.Category, result.Seen.OAuthError, result.Seen.Shape is { } shape ? redactor.Clean(shape) : null,
        result.Seen.Headers is { } headers ? redactor.Clean(headers) : null, result.Seen.IsTelling,
        [.. result.Findings.Select(finding => finding.Fingerprint).Distinct().Order(StringComparer.Ordinal)],
        result.IsFlaky, result.Digest, (long)result.Duration.TotalMilliseconds);

    /// <param name="findings">Those that <see cref="Findings"/> names.</param>
    /// <param name="codes">Every code that its exchanges showed.</param>
    /// <param name="clauses">Clauses that were checked.</param>
    public CaseResult Read(IReadOnlyList<Finding> findings, IReadOnlyList<CodeSighting> codes, IReadOnlyList<string> clauses) => new()
    {
        Id = Id,
        Scenario = Scenario,
        ApiVersion = ApiVersion,
        Area = Area,
        Sentence = Sentence,
        Operation = Operation,
        Server = Server,
        Outcome = Outcome,
        Reason = Reason,
        Expected = Expected,
        Status = Status,
        Code = Code,
        Exchanges = [],
        Seen = new Sightings(Category, OauthError, Shape, IsTelling, codes, clauses) { Headers = Headers },
        Findings = findings,
        IsFlaky = IsFlaky,
        Digest = Digest,
        Duration = TimeSpan.FromMilliseconds(DurationMs),
    };
}
