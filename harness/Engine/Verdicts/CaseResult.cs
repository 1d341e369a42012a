namespace Conformance.Engine.Verdicts;

/// <summary>What came of one case.</summary>
public sealed record CaseResult
{
    /// <summary>Scenario × API version, such as <c>signup/email@initial</c>; for recorded traffic file and number.</summary>
    public required string Id { get; init; }

    public required string Scenario { get; init; }

    public required string ApiVersion { get; init; }

    public required string Area { get; init; }

    /// <summary>The situation as a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The probe's operation, or method and path; null where no probe was sent.</summary>
    public required string? Operation { get; init; }

    public required string Server { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Evidence or reason; null for a plain pass.</summary>
    public required string? Reason { get; init; }

    /// <summary>What was expected of the probe, in words; null where nothing was.</summary>
    public string? Expected { get; init; }

    /// <summary>Probe's status; null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>Probe's error code; null where there was none.</summary>
    public string? Code { get; init; }

    /// <summary>In the order in which they were sent.</summary>
    public required IReadOnlyList<JudgedExchange> Exchanges { get; init; }

    /// <summary>What is kept of the exchanges when they are let go.</summary>
    public Sightings Seen { get; init; } = Sightings.None;

    /// <summary>Findings of all exchanges and of pairs, waivers applied.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>It failed, and what failed did not show again when it was played once more; <see cref="Exchanges"/> has both plays.</summary>
    public bool IsFlaky { get; init; }

    /// <summary>SHA-256 over the requests with everything that a run gives anew taken out; hexadecimal.</summary>
    public required string Digest { get; init; }

    public required TimeSpan Duration { get; init; }
}
