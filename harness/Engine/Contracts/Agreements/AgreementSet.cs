namespace Conformance.Engine.Contracts.Agreements;

/// <summary>What successes say beside their form: in two places of a body, of what was asked, and of what came before.</summary>
public sealed record AgreementSet
{
    public static AgreementSet None { get; } = new();

    public IReadOnlyList<Agreement> Within { get; init; } = [];

    /// <summary>By the operation's id.</summary>
    public ILookup<string, Outcome> Outcomes { get; init; } = Enumerable.Empty<Outcome>().ToLookup(_ => "");

    /// <summary>By the id of the operation that lists.</summary>
    public IReadOnlyDictionary<string, Listing> Lists { get; init; } = new Dictionary<string, Listing>();

    public SessionWays Sessions { get; init; } = SessionWays.None;
}
