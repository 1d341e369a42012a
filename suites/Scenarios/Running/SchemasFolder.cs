namespace Conformance.Scenarios.Running;

/// <summary>Where the contracts' data stands: beside the assembly, wherever that was built or copied to.</summary>
public static class SchemasFolder
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "schemas");
}
