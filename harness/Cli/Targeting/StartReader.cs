using System.Text.Json;
using Conformance.Cli.Starting;
using Conformance.Engine.Targets;

namespace Conformance.Cli.Targeting;

/// <summary>Reads how a target file wants a server started.</summary>
internal sealed class StartReader(JsonMembers members, string contract)
{
    private static readonly string[] ReadinessMembers = ["path", "seconds"];

    /// <summary>Members of a server that is to be started, and of no other.</summary>
    public static string[] Members { get; } = ["launch", "image", "profile", "config", "environment", "readiness", "port", "prefix"];

    public bool Starts(JsonElement item) => item.TryGetProperty("launch", out _) || item.TryGetProperty("image", out _);

    public void RefuseWithUrl(JsonElement item, string where)
    {
        foreach (var member in Members.Where(member => item.TryGetProperty(member, out _)))
            members.Mistake($"{where}: '{member}' is for a server that is to be started, with 'launch' or 'image' in place of 'url'");
    }

    /// <summary>Null where something was wrong.</summary>
    public ServerPlan? Read(JsonElement item, string where, ServerAddress server)
    {
        var (launch, image) = (members.Text(item, "launch", where), members.Text(item, "image", where));
        if ((launch is null ? 0 : 1) + (image is null ? 0 : 1) + (item.TryGetProperty("url", out _) ? 1 : 0) > 1)
            members.Mistake($"{where}: 'url', 'launch' and 'image' exclude each other");
        if (launch is null && image is null)
            return null;
        try
        {
            return Start(item, where, server, launch, image);
        }
        catch (StopException stop)
        {
            members.Mistake($"{where}: {stop.Message}");
            return null;
        }
    }

    private ServerPlan Start(JsonElement item, string where, ServerAddress server, string? launch, string? image)
    {
        var profile = Profiles.Profiles.Find(members.Text(item, "profile", where) ?? (image is null ? Profiles.Profiles.Any : ImageProfiles.Fitting(image)), contract);
        var name = members.Text(item, "config", where) ?? (profile.Configurations.Any(each => each.Name == server.Name) ? server.Name : profile.Configurations[0].Name);
        var config = profile.Configurations.FirstOrDefault(each => each.Name == name)
            ?? (profile.Name == Profiles.Profiles.Any ? profile.Configurations[0] with { Name = name } : null);
        if (config is null)
            throw StopException.Usage($"the profile '{profile.Name}' has no configuration '{name}'; it has {string.Join(", ", profile.Configurations.Select(each => each.Name))}");
        var own = members.Variables(item, "environment", where);
        var keys = Keys.Of(profile, own.Values, server);
        var start = StartChoice.Start(profile, config, keys.JwtSecret);
        return new ServerPlan(server with
        {
            ServiceKey = keys.ServiceKey,
            JwtSecret = keys.JwtSecret,
            Declared = config.Capabilities.Concat(server.Declared).GroupBy(each => each.Key).ToDictionary(group => group.Key, group => group.Last().Value),
        })
        {
            Start = start with
            {
                Command = launch,
                Image = image,
                Environment = StartChoice.Merge(start.Environment, own),
                Port = members.Number(item, "port", where, 1, 65535) ?? (image is null ? null : profile.Port),
                Prefix = members.Text(item, "prefix", where) is { } prefix ? "/" + prefix.Trim('/') : profile.Prefix,
                PreparesDatabase = profile.PreparesDatabase,
                Readiness = Readiness(item, where, start.Readiness),
            },
        };
    }

    private Readiness Readiness(JsonElement item, string where, Readiness otherwise)
    {
        if (!item.TryGetProperty("readiness", out var readiness) || !members.IsObject(readiness, $"{where}: 'readiness'", ReadinessMembers))
            return otherwise;
        return new Readiness(
            members.Text(readiness, "path", where) is { } path ? "/" + path.TrimStart('/') : otherwise.Path,
            members.Number(readiness, "seconds", where, 1, 3600) ?? otherwise.Seconds);
    }
}
