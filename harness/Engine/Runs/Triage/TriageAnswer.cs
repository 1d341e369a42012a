using Conformance.Engine.Contracts;

namespace Conformance.Engine.Runs.Triage;

/// <summary>Why a request was refused.</summary>
public sealed record TriageAnswer
{
    /// <summary>The URL without secrets.</summary>
    public required string Url { get; init; }

    public required string Contract { get; init; }

    public required int Status { get; init; }

    /// <summary>Null: the request was not refused with the status that is sorted.</summary>
    public required TriageCause? Cause { get; init; }

    /// <summary>True: what stands behind the server answered.</summary>
    public required bool IsFromBehind { get; init; }

    /// <summary>The generations whose form the server's refusals have: two may write alike; empty: no refusal was seen.</summary>
    public required IReadOnlyList<ApiVersion> Generations { get; init; }

    public required TokenFacts Token { get; init; }

    /// <summary>What was seen, a line each, without secrets.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>What to do, a line each, the best first.</summary>
    public required IReadOnlyList<string> Remedy { get; init; }
}
