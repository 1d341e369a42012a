using Conformance.Engine.Contracts;

namespace Conformance.Engine.Driving;

/// <summary>Scenario × API version: one test, one entry in the report.</summary>
public sealed record Case(Scenario Scenario, ApiVersion Version)
{
    public string Id => $"{Scenario.Id}@{Version.Id}";
}
