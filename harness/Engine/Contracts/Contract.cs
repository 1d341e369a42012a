using System.Globalization;
using Conformance.Engine.Contracts.Agreements;
using Conformance.Engine.Contracts.Protection;

namespace Conformance.Engine.Contracts;

/// <summary>All that a kind of server promises.</summary>
public sealed record Contract
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>SHA-256 over the contract's data, hexadecimal; empty for one that was not loaded from files.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Request header that chooses the API version; null where the contract has none.</summary>
    public required string? VersionHeader { get; init; }

    /// <summary>Response header that repeats the error code; null where the contract has none.</summary>
    public required string? ErrorCodeHeader { get; init; }

    /// <summary>Oldest first; the first is what a request without the header asks for.</summary>
    public required IReadOnlyList<ApiVersion> Versions { get; init; }

    /// <summary>Nothing in a request chooses a version: the versions are generations of the server, of which a server is one.</summary>
    public bool VersionsAreGenerations => VersionHeader is null && Versions.Count > 1;

    /// <summary>Paths under which servers of this contract are often mounted, such as <c>/auth/v1</c>; for telling its part of recorded traffic.</summary>
    public IReadOnlyList<string> Mounts { get; init; } = [];

    public required IReadOnlyList<Operation> Operations { get; init; }

    /// <summary>
    /// Where a server publishes the OpenAPI document of its own operations, such as <c>/openapi.json</c>: then those are what is tested,
    /// and <see cref="Operations"/> only an example. Null: the contract's operations are every server's.
    /// </summary>
    public string? PublishedAt { get; init; }

    /// <summary>What the contract promises of the kinds of security schemes.</summary>
    public IReadOnlyDictionary<SchemeKind, SchemePromise> Promises { get; init; } = new Dictionary<SchemeKind, SchemePromise>();

    public required IReadOnlyDictionary<string, ErrorCode> Codes { get; init; }

    /// <summary>How refusals are sorted into causes; null: the contract has no guide for that.</summary>
    public TriageGuide? Triage { get; init; }

    public CredentialPolicy Credentials { get; init; } = CredentialPolicy.None;

    public required StatusPolicy Policy { get; init; }

    public required IReadOnlyDictionary<string, Clause> Clauses { get; init; }

    public required BodySchemas Schemas { get; init; }

    /// <summary>What a success repeats of its request, by the operation's id.</summary>
    public ILookup<string, Echo> Echoes { get; init; } = Enumerable.Empty<Echo>().ToLookup(_ => "");

    /// <summary>What successes say beside their form.</summary>
    public AgreementSet Agreements { get; init; } = AgreementSet.None;

    /// <summary>Values of the version header worth sending, with the API version that each must choose.</summary>
    public required IReadOnlyList<VersionForm> VersionForms { get; init; }

    /// <summary>
    /// The version that a header value asks for: "A missing or invalid value assumes the initial API version",
    /// a date on or after a version's own asks for that version.
    /// </summary>
    public ApiVersion Resolve(string? headerValue)
    {
        if (!DateOnly.TryParseExact(headerValue?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return Versions[0];
        return Versions.LastOrDefault(version => version.Date is null || version.Date <= date) ?? Versions[0];
    }

    /// <exception cref="ContractException">There is no such version.</exception>
    public ApiVersion Version(string id) =>
        Versions.FirstOrDefault(version => version.Id == id)
        ?? throw new ContractException($"the contract '{Name}' has no API version '{id}'; it has {string.Join(", ", Versions)}");

    /// <summary>The generation of which a release of the server is, such as <c>0.121.3</c>; null: it is no release number, or releases tell nothing.</summary>
    public ApiVersion? VersionOf(string release) =>
        System.Version.TryParse(release, out var number) && Versions.Any(version => version.Since is not null)
            ? Versions.LastOrDefault(version => version.Since is null || version.Since <= number)
            : null;

    public Operation Operation(string id) =>
        Operations.FirstOrDefault(operation => operation.Id == id)
        ?? throw new ContractException($"the contract '{Name}' has no operation '{id}'");
}
