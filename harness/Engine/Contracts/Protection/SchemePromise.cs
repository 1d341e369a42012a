namespace Conformance.Engine.Contracts.Protection;

/// <summary>What a contract promises of one kind of security scheme.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Demands">What a request has to have for the server's own part not to refuse it.</param>
/// <param name="Refusals">How it is refused else, by API version.</param>
public sealed record SchemePromise(SchemeKind Kind, Demand Demands, IReadOnlyDictionary<string, Refusal> Refusals);
