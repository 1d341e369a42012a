using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Runs;

/// <summary>What a run is asked to do.</summary>
public sealed record RunOptions
{
    public required Target Target { get; init; }

    /// <summary>The same seed gives the same requests.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Only cases whose id contains one of these, <c>*</c> standing for anything; empty: all.</summary>
    public IReadOnlyList<string> Filter { get; init; } = [];

    /// <summary>What it is judged by and what it may do, to be held against another part of the same run.</summary>
    public Terms Terms { get; init; } = Terms.Plain;

    /// <summary>Only this part of the cases is played; null: all of them.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Digest of all cases that there are (<see cref="CaseList.Digest"/>), those included that the filter leaves out.</summary>
    public string ScenariosDigest { get; init; } = "";

    /// <summary>One request may take this long, answer included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Nothing is sent that could change something on the target.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>No more requests are sent, clean-up included; null: as many as it takes.</summary>
    public int? MaxRequests { get; init; }

    /// <summary>No more requests are sent in a second; null: as many as it goes.</summary>
    public int? Rate { get; init; }

    /// <summary>The clock by which the run waits for a server.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Waiver file; null: none.</summary>
    public string? Waivers { get; init; }

    /// <summary>What the run is judged by.</summary>
    public Gate Gate { get; init; }

    /// <summary>What an earlier release did; null where only the policy judges.</summary>
    public ReleaseGate? Baseline { get; init; }

    /// <summary>The target ends with the run, and with it what was made on it: who is in a hurry need not take it away.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Marks what this run creates; null: a fresh one.</summary>
    public string? Mark { get; init; }
}
