namespace Conformance.Engine.Verdicts.Releases;

/// <summary>What one release does, condition by condition: recorded in a file, or read out of a run's results.</summary>
public sealed record Baseline
{
    /// <summary>For people: the release that the servers name, or where the results come from.</summary>
    public required string Release { get; init; }

    public required string Contract { get; init; }

    /// <summary>SHA-256 over the contract's data when it was recorded; empty where it is not known.</summary>
    public required string ContractDigest { get; init; }

    /// <summary>SHA-256 over all cases that there were; empty where it is not known.</summary>
    public required string ScenariosDigest { get; init; }

    /// <summary>Only cases that fit one of these were played; empty: all.</summary>
    public required IReadOnlyList<string> Filter { get; init; }

    public required IReadOnlyList<string> ApiVersions { get; init; }

    public required IReadOnlyList<BaselineServer> Servers { get; init; }

    /// <summary>By scenario.</summary>
    public required IReadOnlyDictionary<string, Condition> Conditions { get; init; }

    /// <summary>Scenarios that were played and showed nothing that could be held against another release, with why.</summary>
    public required IReadOnlyDictionary<string, Unrecorded> Unrecorded { get; init; }

    /// <summary>Every error code that a condition has, sorted; numbers in a code's place are none.</summary>
    public IReadOnlyList<string> Codes => [.. Conditions.Values
        .SelectMany(condition => condition.Answers.Values)
        .SelectMany(answers => answers)
        .Select(answer => answer.Code)
        .OfType<string>()
        .Where(code => code is [>= 'a' and <= 'z', ..])
        .Distinct()
        .Order(StringComparer.Ordinal)];

    /// <summary>Operations that none of the servers serves: found so before the run, or answered by nothing but the router.</summary>
    public IReadOnlySet<string> Unserved() => Servers.SelectMany(server => server.Unserved)
        .Where(operation => Servers.All(server => server.Unserved.Contains(operation)))
        .Concat(Conditions.Values
            .GroupBy(condition => condition.Operation, StringComparer.Ordinal)
            .Where(conditions => conditions.All(condition => condition.IsRouters))
            .Select(conditions => conditions.Key))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Headers were recorded; in a file of an earlier harness none were.</summary>
    public bool TellsHeaders => Conditions.Values.Any(condition => condition.Answers.Values.Any(answers => answers.Any(answer => answer.Headers is not null)));

    public BaselineServer? Server(string name) => Servers.FirstOrDefault(server => server.Name == name);
}
