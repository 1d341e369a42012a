using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Verdicts;

/// <summary>The one result model: everything that any output says comes from here.</summary>
public sealed record Run
{
    /// <summary>The target's name, without secrets.</summary>
    public required string Target { get; init; }

    public required string Contract { get; init; }

    /// <summary>SHA-256 over the contract's data; hexadecimal, empty where it is not known.</summary>
    public string ContractDigest { get; init; } = "";

    /// <summary>SHA-256 over all cases that there are for the contract, played or not; hexadecimal, empty where there are none.</summary>
    public string ScenariosDigest { get; init; } = "";

    /// <summary>Only cases that fit one of these were played; empty: all.</summary>
    public IReadOnlyList<string> Filter { get; init; } = [];

    /// <summary>Which part of a run this is; null: all of it.</summary>
    public Shard? Shard { get; init; }

    public IReadOnlyList<ServerSeen> Servers { get; init; } = [];

    /// <summary>What it was judged by.</summary>
    public Gate Gate { get; init; }

    /// <summary>What it was judged by and what it might do, in full.</summary>
    public Terms Terms { get; init; } = Terms.Plain;

    /// <summary>What the addresses of its users carry; more than one where it was begun by a run that was killed.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>What changed since the baseline's release; null: there was no baseline.</summary>
    public Comparison? Comparison { get; init; }

    public required IReadOnlyList<string> ApiVersions { get; init; }

    public required int Seed { get; init; }

    /// <summary>SHA-256 over the digests of all cases in order; hexadecimal.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Requests sent, set-up and clean-up included; exchanges read for recorded traffic.</summary>
    public required long Requests { get; init; }

    /// <summary>Sorted by id.</summary>
    public required IReadOnlyList<CaseResult> Cases { get; init; }

    /// <summary>One per cause, most important first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>One per code of the catalogue, and per uncatalogued code that was seen.</summary>
    public required IReadOnlyList<CodeSeen> Codes { get; init; }

    public required IReadOnlyList<Capability> Capabilities { get; init; }

    /// <summary>Ids of waivers that matched, and of those that are stale with the reason.</summary>
    public required IReadOnlyList<string> WaiversUsed { get; init; }

    public required IReadOnlyList<StaleWaiver> WaiversStale { get; init; }

    /// <summary>Ids of waivers that this shard could have seen and did not: only all shards together can tell whether they are stale.</summary>
    public IReadOnlyList<string> WaiversUndecided { get; init; } = [];

    /// <summary>All of the waiver file.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>What the run created and could not take away; one line each.</summary>
    public required IReadOnlyList<string> Leftovers { get; init; }

    /// <summary>Why the run ended before all its cases were played; null: it did not.</summary>
    public string? Interrupted { get; init; }

    /// <summary>The digest of a run with these cases.</summary>
    /// <param name="cases">Sorted by id.</param>
    public static string DigestOf(IReadOnlyList<CaseResult> cases) =>
        Hash.Short(string.Join('\n', cases.Select(result => $"{result.Id} {result.Digest}")), 64);

    public int Count(Outcome outcome) => Cases.Count(result => result.Outcome == outcome);
}
