using Conformance.Cli.Usage;
using Conformance.Engine.Contracts;
using Conformance.Scenarios.Running;

namespace Conformance.Cli;

/// <summary>The contracts' data that came with the command.</summary>
internal static class Data
{
    public const string DefaultContract = "supabase-auth";

    /// <exception cref="StopException">There is no such contract.</exception>
    public static Contract Contract(string? name)
    {
        var names = ContractFolder.Names(SchemasFolder.Path);
        name ??= DefaultContract;
        return names.Contains(name)
            ? ContractFolder.Load(SchemasFolder.Path, name)
            : throw StopException.Usage($"unknown contract '{name}'{Suggest.DidYouMean(name, names)}; known: {string.Join(", ", names)}");
    }
}
