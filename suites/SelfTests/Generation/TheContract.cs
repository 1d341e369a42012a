using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.House;

namespace Conformance.SelfTests.Generation;

/// <summary>The contracts of this repository, and small operations made for a test.</summary>
internal static class TheContract
{
    public static IReadOnlyList<string> Names => ContractFolder.Names(Repository.Schemas);

    public static Contract Load(string name = "supabase-auth") => ContractFolder.Load(Repository.Schemas, name);

    public static Operation Operation(string bodySchema) => new()
    {
        Id = "make",
        Method = "POST",
        Path = "/things",
        Area = "things",
        Body = new RequestBody("application/json", true, JsonDocument.Parse(bodySchema).RootElement),
    };
}
