using Conformance.Cli.Starting;
using Conformance.Cli.Targeting;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Running;

/// <summary>What <c>run</c> is asked to do.</summary>
internal sealed record LiveRunRequest
{
    public required TargetRequest Target { get; init; }

    /// <summary>Servers that are to be started.</summary>
    public required StartRequest Start { get; init; }

    public required IReadOnlyList<string> Filter { get; init; }

    /// <summary>Only this part is played; null: all.</summary>
    public Shard? Shard { get; init; }

    public required int Seed { get; init; }

    public required int Workers { get; init; }

    public required TimeSpan Timeout { get; init; }

    public required bool ReadOnly { get; init; }

    /// <summary>Null: as many as it takes.</summary>
    public required int? MaxRequests { get; init; }

    /// <summary>Requests a second; null: as many as it goes.</summary>
    public required int? Rate { get; init; }

    public string? Waivers { get; init; }

    /// <summary>What judges: policy, baseline or both; null: it follows from <see cref="Baseline"/>.</summary>
    public string? Gate { get; init; }

    /// <summary>A baseline file or a recorded release; null: none.</summary>
    public string? Baseline { get; init; }

    public required string Out { get; init; }

    /// <summary>The run that <see cref="Out"/> holds was killed or interrupted, and is to be finished.</summary>
    public bool IsResumed { get; init; }

    /// <summary>When it has passed, the run ends in good order.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Results to compare findings with; null: what <see cref="Out"/> holds.</summary>
    public string? Previous { get; init; }

    /// <summary>HAR file that is to hold what was exchanged; null: none.</summary>
    public string? Record { get; init; }

    public bool AllureReport { get; init; }
}
