namespace Conformance.Engine.Contracts.Agreements;

/// <summary>A list of what other operations make and take away.</summary>
/// <param name="Entries">Pointer to the list in the answer.</param>
/// <param name="Key">Pointer within an entry to what it is known by.</param>
/// <param name="Made">By the operation that makes one: pointer into its answer to what the new one is known by.</param>
/// <param name="Gone">By the operation that takes one away: name of the path variable, or query parameter, that says which.</param>
/// <param name="PageSize">How many entries an answer has at most; null: all of them.</param>
public sealed record Listing(
    string Entries, string Key, IReadOnlyDictionary<string, string> Made, IReadOnlyDictionary<string, string> Gone, int? PageSize);
