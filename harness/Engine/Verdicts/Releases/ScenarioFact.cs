using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>What the list of cases says of a scenario that matters for comparing.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Needs">Capabilities, with <c>!</c> their absence.</param>
/// <param name="Codes">Error codes that it may end in.</param>
/// <param name="Later">The member of the request that it is about, where that came with a later release; null: it is about none.</param>
/// <param name="IsAboutWhatIsOff">It asks for what is off on purpose, and nothing but that can be said of it.</param>
public sealed record ScenarioFact(string Id, IReadOnlyList<string> Needs, IReadOnlyList<string> Codes, bool IsAboutWhatIsOff = false, LaterMember? Later = null)
{
    /// <summary>It drives the server into a limit on purpose.</summary>
    public bool IsAboutLimits { get; init; }

    /// <summary>Why its request may be refused, where nobody wrote down which of several reasons a server must tell.</summary>
    public IReadOnlyList<Category> Reasons { get; init; } = [];

    public static IReadOnlyList<ScenarioFact> Of(IEnumerable<Case> cases) =>
        [.. cases.Select(each => each.Scenario).DistinctBy(scenario => scenario.Id).Select(Of)];

    private static ScenarioFact Of(Scenario scenario) => new(
        scenario.Id,
        scenario.Needs,
        scenario.Expected.Codes,
        scenario.Expected.Categories.Contains(Category.FeatureDisabled) && scenario.Expected.Categories.Count <= 2,
        LaterMembers.Of(scenario))
    {
        IsAboutLimits = scenario.Expected.IsAboutLimits,
        Reasons = scenario.IsDerived ? scenario.Expected.Categories : [],
    };
}
