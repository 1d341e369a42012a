using System.Collections.Concurrent;
using Conformance.Engine.Contracts;
using Conformance.JudgingTests.House;

namespace Conformance.JudgingTests.Contracts;

/// <summary>The contracts of the repository, each loaded once.</summary>
internal static class Loaded
{
    private static readonly ConcurrentDictionary<string, Lazy<Contract>> Known = new();

    public static IReadOnlyList<string> Names => ContractFolder.Names(Repository.Schemas);

    public static Contract Contract(string name) => Known.GetOrAdd(name, _ => new Lazy<Contract>(() => ContractFolder.Load(Repository.Schemas, name))).Value;
}
