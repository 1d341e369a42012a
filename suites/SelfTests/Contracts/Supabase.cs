using Conformance.Engine.Contracts;
using Conformance.SelfTests.House;

namespace Conformance.SelfTests.Contracts;

/// <summary>The contract that most tests use, loaded once.</summary>
internal static class Supabase
{
    private static readonly Lazy<Contract> Loaded = new(() => ContractFolder.Load(Repository.Schemas, "supabase-auth"));

    public static Contract Contract => Loaded.Value;
}
