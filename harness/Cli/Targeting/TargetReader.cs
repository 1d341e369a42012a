using System.Text.Json;
using Conformance.Engine.Targets;

namespace Conformance.Cli.Targeting;

/// <summary>Makes a target of a target file's JSON and collects what is wrong with it.</summary>
internal sealed class TargetReader(List<string> mistakes, Func<string, string?> variable, string folder)
{
    private static readonly string[] TargetMembers = ["name", "contract", "servers", "$schema"];
    private static readonly string[] ServerMembers = ["name", "url", "apiKey", "serviceKey", "jwtSecret", "companion", "site", "generation", "settings", "capabilities", .. ApplicationReader.Members, .. StartReader.Members];

    private readonly JsonMembers members = new(mistakes, variable);

    /// <summary>Null where something was wrong.</summary>
    public TargetPlan? Read(JsonElement root, string fileName, string? contract)
    {
        if (!members.IsObject(root, "the file", TargetMembers))
            return null;
        var named = members.Text(root, "contract", "the file");
        if (named is not null && contract is not null && named != contract)
            mistakes.Add($"'contract' is '{named}', but --contract says '{contract}'; leave one of them out");
        contract ??= named ?? Data.DefaultContract;
        var servers = Servers(root, contract);
        return mistakes.Count > 0 ? null : new TargetPlan(members.Text(root, "name", "the file") ?? fileName, contract, servers);
    }

    private List<ServerPlan> Servers(JsonElement root, string contract)
    {
        var servers = new List<ServerPlan>();
        if (!root.TryGetProperty("servers", out var items) || items.ValueKind != JsonValueKind.Array || items.GetArrayLength() == 0)
        {
            mistakes.Add("'servers' must be a list of at least one server, each with a 'url'");
            return servers;
        }

        var starts = new StartReader(members, contract);
        foreach (var (item, index) in items.EnumerateArray().Select((item, index) => (item, index)))
        {
            if (Server(item, $"server {index + 1}", starts) is { } server)
                servers.Add(server);
        }

        if (servers.GroupBy(server => server.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            mistakes.Add($"two servers are named '{twice.Key}'; give each its own 'name'");
        return servers;
    }

    private ServerPlan? Server(JsonElement item, string where, StartReader starts)
    {
        if (!members.IsObject(item, where, ServerMembers))
            return null;
        var told = new ServerAddress(members.Text(item, "name", where) ?? "default", ServerPlan.Nowhere)
        {
            ApiKey = members.Secret(item, "apiKey", where),
            ServiceKey = members.Secret(item, "serviceKey", where),
            JwtSecret = members.Secret(item, "jwtSecret", where),
            Companion = members.Address(item, "companion", where),
            Site = members.Address(item, "site", where),
            Generation = members.Text(item, "generation", where),
            Settings = members.Variables(item, "settings", where),
            Declared = members.Switches(item, "capabilities", where),
        };
        told = new ApplicationReader(mistakes, members.Secret, folder).Read(told, item, where);
        if (starts.Starts(item))
            return starts.Read(item, where, told);
        starts.RefuseWithUrl(item, where);
        if (members.Address(item, "url", where) is { } url)
            return new ServerPlan(told with { Url = url });
        if (!item.TryGetProperty("url", out _))
            members.Mistake($"{where}: 'url' is missing; or 'launch' or 'image', for a server that is to be started");
        return null;
    }
}
