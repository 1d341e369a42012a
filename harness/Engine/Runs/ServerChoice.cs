using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Runs;

/// <summary>Which of a target's servers a case plays on.</summary>
internal sealed class ServerChoice(IReadOnlyList<Server> servers, ContractAdapter adapter)
{
    /// <summary>
    /// The first server that has all that the scenario needs for certain, else the first of which nothing is known against it;
    /// where there is none, the one that lacks least, with what it lacks.
    /// </summary>
    public (Server Server, string? Missing) Choose(Case playing)
    {
        var able = servers.Where(server => server.Version is null || server.Version == playing.Version).ToList();
        return able.Count > 0 ? Choose(playing.Scenario, able) : (servers[0], Other(playing.Version));
    }

    private string Other(ApiVersion version) => servers.Count == 1
        ? $"the server is of generation {servers[0].Version}, not {version}"
        : $"none of the {servers.Count} servers is of generation {version}; they are of {string.Join(", ", servers.Select(server => server.Version?.Id).Distinct())}";

    private (Server Server, string? Missing) Choose(Scenario scenario, List<Server> able)
    {
        if (able.FirstOrDefault(server => scenario.Needs.All(server.Capabilities.Meets) && adapter.Unfit(server, scenario) is null) is { } sure)
            return (sure, null);
        var missing = able.Select(server => scenario.Needs.Select(need => Missing(server, need)).Append(adapter.Unfit(server, scenario)).OfType<string>().ToList()).ToList();
        var index = missing.FindIndex(each => each.Count == 0);
        if (index >= 0)
            return (able[index], null);
        // The server that lacks least says best why.
        var nearest = missing.IndexOf(missing.MinBy(each => each.Count)!);
        var lacks = missing[nearest][0];
        return (able[nearest], able.Count == 1 ? lacks : $"none of the {able.Count} servers has {string.Join(", ", scenario.Needs.Select(Said))}; on '{able[nearest].Name}': {lacks}");
    }

    /// <summary>What is known on one of the servers and not on another counts as missing there: the one has been looked at, the other could not be.</summary>
    private string? Missing(Server server, string need) =>
        server.Capabilities.Missing(need)
        ?? (!need.StartsWith('!') && !server.Capabilities.IsKnown(need) && servers.Any(other => other.Capabilities.IsKnown(need)) ? $"nothing tells whether {need} is on" : null);

    private static string Said(string need) => need.StartsWith('!') ? need[1..] + " off" : need;
}
