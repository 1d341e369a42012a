namespace Conformance.Engine.Reporting;

/// <summary>What of the contract was touched.</summary>
public sealed record CoverageEntry(IReadOnlyList<OperationCoverage> Operations, IReadOnlyList<ClauseCoverage> Clauses);

/// <summary>How many cases probed an operation, by what they saw.</summary>
public sealed record OperationCoverage(string Operation, int Cases, IReadOnlyDictionary<string, int> Categories);

/// <summary>How many cases a clause was checked in, and how many broke it.</summary>
public sealed record ClauseCoverage(string Clause, int Cases, int Broken);
