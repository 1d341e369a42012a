using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Finds the operations of recorded servers that have their own.</summary>
internal static class RecordedDocument
{
    /// <summary>
    /// The contract with the operations of the OpenAPI document that is named, else of the one beside the recording
    /// (<c>traffic.openapi.json</c> for <c>traffic.jsonl</c>), else of the one that was recorded; where there is none, without any.
    /// </summary>
    /// <exception cref="ContractException">The document cannot be read.</exception>
    public static Contract Fit(Contract contract, string file, IReadOnlyList<HarEntry> entries, string? named)
    {
        if (contract.PublishedAt is null)
            return contract;
        var beside = Path.ChangeExtension(file, ".openapi.json");
        return contract with
        {
            Operations = named is not null || File.Exists(beside) ? OwnOperations.OfFile(named ?? beside) : Recorded(contract, entries),
        };
    }

    private static IReadOnlyList<Operation> Recorded(Contract contract, IReadOnlyList<HarEntry> entries)
    {
        var published = entries.FirstOrDefault(entry => entry is { Request.Method: "GET", Response.Status: 200 } && entry.Request.Path.EndsWith(contract.PublishedAt!, StringComparison.Ordinal));
        if (published is not null && JsonText.Parse(published.Response!.Body) is { } document)
            return PublishedOperations.Read(document, published.Id);
        // A recording of our own names operations; those of the embedded server are the contract's example.
        return entries.Any(entry => entry.Told is not null) ? contract.Operations : [];
    }
}
