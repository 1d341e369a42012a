using Conformance.Engine.Driving;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Members and parameters of a request that came with a later release than their operation.</summary>
internal static class LaterMembers
{
    /// <summary>The member that a derived scenario is about, as the end of its id names it; null where it is about none, or about one that was always there.</summary>
    public static LaterMember? Of(Scenario scenario)
    {
        if (scenario is not { IsDerived: true, Operation: { } operation })
            return null;
        var name = scenario.Id[(scenario.Id.LastIndexOf('/') + 1)..].Split('.')[0];
        var members = operation.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, new Schema(parameter.Schema)))
            .Concat(operation.Body is { } body ? new Schema(body.Schema).Properties : []);
        return members.Where(member => member.Key == name).Select(member => member.Value.Since).FirstOrDefault() is { } since ? new LaterMember(name, since) : null;
    }
}
