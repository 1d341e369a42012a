using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Families;

namespace Conformance.Engine.Generation;

/// <summary>Derives, from a contract's data alone, the cases that need no story.</summary>
public static class Derivation
{
    /// <summary>What can be wrong with a request, kind by kind; adding a kind is adding a line.</summary>
    private static readonly IReadOnlyList<Family> Families =
    [
        new ServedRoutes(),
        new RightRequests(),
        new FeaturesOff(),
        new MalformedJson(),
        new OddBodies(),
        new OddForms(),
        new MissingFields(),
        new Alternatives(),
        new WrongTypes(),
        new WrongValues(),
        new WrongLengths(),
        new OddTexts(),
        new WrongCredentials(),
        new WrongPaths(),
        new WrongQueries(),
        new WrongSelections(),
        new VersionForms(),
        new UnknownRoutes(),
        new WrongMethods(),
        new TrailingSlashes(),
    ];

    /// <summary>All cases of a contract, ordered by id. The same contract gives the same cases.</summary>
    /// <exception cref="ContractException">Two cases have one id: the contract names an operation or a member twice.</exception>
    public static IReadOnlyList<DerivedCase> Of(Contract contract)
    {
        // What is right of an operation that is a server's own, and what may be sent to it, only the contract's scenarios know.
        var cases = (contract.PublishedAt is null ? Families : []).SelectMany(family => family.Cases(contract)).OrderBy(each => each.Id, StringComparer.Ordinal).ToList();
        if (cases.GroupBy(each => each.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ContractException($"the contract '{contract.Name}': derived case '{twice.Key}' stands twice");
        return cases;
    }
}
