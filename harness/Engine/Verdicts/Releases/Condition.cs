using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>A scenario that was played, with what the server did.</summary>
/// <param name="Scenario">Its id.</param>
/// <param name="Operation">That the probe addressed; values in its path are taken out.</param>
/// <param name="Server">Name of the server that it was played on.</param>
/// <param name="Answers">By API version; more than one where it was seen to answer one way and another.</param>
public sealed record Condition(string Scenario, string Operation, string Server, IReadOnlyDictionary<string, IReadOnlyList<Behaviour>> Answers)
{
    /// <summary>Nothing but a router answered.</summary>
    public bool IsRouters => Answers.Values.All(answers => answers.All(answer => answer.IsRouters));
}
