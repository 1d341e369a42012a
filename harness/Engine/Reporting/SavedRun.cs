using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>A run read back from its files.</summary>
/// <param name="Source">The folder or file that it was read from, as it was named.</param>
/// <param name="Run">The result; no case has exchanges.</param>
/// <param name="Coverage">What of the contract was touched; null where the run was killed before it could be written.</param>
/// <param name="Exchanges">Each case's probe by the case's id; empty where exchanges.ndjson is not there.</param>
public sealed record SavedRun(string Source, Run Run, CoverageEntry? Coverage, IReadOnlyDictionary<string, KeptExchange> Exchanges);
