using Conformance.Cli.Targeting;

namespace Conformance.Cli.Running;

/// <summary>What <c>run</c> is asked to do.</summary>
internal sealed record LiveRunRequest
{
    public required TargetRequest Target { get; init; }

    public required IReadOnlyList<string> Filter { get; init; }

    public required int Seed { get; init; }

    public required int Workers { get; init; }

    public required TimeSpan Timeout { get; init; }

    public required string? Waivers { get; init; }

    public required string Out { get; init; }

    /// <summary>Results to compare findings with; null: what <see cref="Out"/> holds.</summary>
    public required string? Previous { get; init; }

    /// <summary>HAR file that is to hold what was exchanged; null: none.</summary>
    public required string? Record { get; init; }

    public required bool AllureReport { get; init; }
}
