using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>What a run is about to play.</summary>
/// <param name="Seed">The run's seed.</param>
/// <param name="Filter">Only cases that fit one of these are played; empty: all.</param>
/// <param name="Shard">Which part of the run this is; null: all of it.</param>
/// <param name="ScenariosDigest">Digest of all cases that there are.</param>
/// <param name="Cases">How many are about to be played.</param>
/// <param name="Terms">What they are judged by.</param>
/// <param name="Mark">What the addresses of the run's users carry.</param>
public sealed record RunPlan(int Seed, IReadOnlyList<string> Filter, Shard? Shard, string ScenariosDigest, int Cases, Terms Terms, string Mark);
