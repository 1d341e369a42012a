using System.Text.Json;
using Conformance.Cli.Usage;
using Conformance.Engine.Targets;

namespace Conformance.Cli.Targeting;

/// <summary>Makes a target of a target file's JSON and collects what is wrong with it.</summary>
internal sealed class TargetReader(List<string> mistakes, Func<string, string?> variable, string folder)
{
    private const string Environment = "env:";

    private static readonly string[] TargetMembers = ["name", "contract", "servers", "$schema"];
    private static readonly string[] ServerMembers = ["name", "url", "apiKey", "serviceKey", "jwtSecret", "companion", "site", "generation", "settings", "capabilities", .. ApplicationReader.Members];

    /// <summary>Null where something was wrong.</summary>
    public Target? Read(JsonElement root, string fileName, string? contract)
    {
        if (!IsObject(root, "the file", TargetMembers))
            return null;
        var named = Text(root, "contract", "the file");
        if (named is not null && contract is not null && named != contract)
            mistakes.Add($"'contract' is '{named}', but --contract says '{contract}'; leave one of them out");
        var servers = Servers(root);
        return mistakes.Count > 0 ? null : new Target(Text(root, "name", "the file") ?? fileName, contract ?? named ?? Data.DefaultContract, servers);
    }

    private List<ServerAddress> Servers(JsonElement root)
    {
        var servers = new List<ServerAddress>();
        if (!root.TryGetProperty("servers", out var items) || items.ValueKind != JsonValueKind.Array || items.GetArrayLength() == 0)
        {
            mistakes.Add("'servers' must be a list of at least one server, each with a 'url'");
            return servers;
        }

        foreach (var (item, index) in items.EnumerateArray().Select((item, index) => (item, index)))
        {
            if (Server(item, $"server {index + 1}") is { } server)
                servers.Add(server);
        }

        if (servers.GroupBy(server => server.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            mistakes.Add($"two servers are named '{twice.Key}'; give each its own 'name'");
        return servers;
    }

    private ServerAddress? Server(JsonElement item, string where)
    {
        if (!IsObject(item, where, ServerMembers))
            return null;
        var url = Text(item, "url", where);
        if (url is null)
            mistakes.Add($"{where}: 'url' is missing");
        else if (TargetUrls.Mistake(url) is { } mistake)
            mistakes.Add($"{where}: 'url' {mistake}");
        else
        {
            var address = new ServerAddress(Text(item, "name", where) ?? "default", new Uri(url))
            {
                ApiKey = Secret(item, "apiKey", where),
                ServiceKey = Secret(item, "serviceKey", where),
                JwtSecret = Secret(item, "jwtSecret", where),
                Companion = Address(item, "companion", where),
                Site = Address(item, "site", where),
                Generation = Text(item, "generation", where),
                Settings = Settings(item, where),
                Declared = Declared(item, where),
            };
            return new ApplicationReader(mistakes, Secret, folder).Read(address, item, where);
        }

        return null;
    }

    private Uri? Address(JsonElement item, string member, string where)
    {
        if (Text(item, member, where) is not { } url)
            return null;
        if (TargetUrls.Mistake(url) is not { } mistake)
            return new Uri(url);
        mistakes.Add($"{where}: '{member}' {mistake}");
        return null;
    }

    private Dictionary<string, bool> Declared(JsonElement item, string where)
    {
        if (!item.TryGetProperty("capabilities", out var members))
            return [];
        if (members.ValueKind == JsonValueKind.Object && members.EnumerateObject().All(member => member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False))
            return members.EnumerateObject().DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => member.Value.GetBoolean());
        mistakes.Add($"{where}: 'capabilities' must be an object of true and false, such as {{\"captcha\": true}}");
        return [];
    }

    private Dictionary<string, string> Settings(JsonElement item, string where)
    {
        if (!item.TryGetProperty("settings", out var members))
            return [];
        if (members.ValueKind == JsonValueKind.Object)
            return members.EnumerateObject().DistinctBy(member => member.Name)
                .Select(member => (member.Name, Value: Secret(members, member.Name, $"{where}: 'settings'")))
                .Where(member => member.Value is not null)
                .ToDictionary(member => member.Name, member => member.Value!);
        mistakes.Add($"{where}: 'settings' must be an object of texts");
        return [];
    }

    private string? Secret(JsonElement item, string member, string where)
    {
        if (Text(item, member, where) is not { } text || !text.StartsWith(Environment, StringComparison.Ordinal))
            return Text(item, member, where);
        var name = text[Environment.Length..];
        if (variable(name) is { } value)
            return value;
        mistakes.Add($"{where}: '{member}' names the environment variable {name}, which is not set");
        return null;
    }

    private string? Text(JsonElement item, string member, string where)
    {
        if (!item.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            return text;
        var mistake = $"{where}: '{member}' must be text that is not empty";
        if (!mistakes.Contains(mistake))
            mistakes.Add(mistake);
        return null;
    }

    private bool IsObject(JsonElement item, string where, string[] members)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add($"{where} must be a JSON object");
            return false;
        }

        foreach (var member in item.EnumerateObject().Where(member => !members.Contains(member.Name)))
            mistakes.Add($"{where}: unknown member '{member.Name}'{Suggest.DidYouMean(member.Name, members)}; known: {string.Join(", ", members.Where(name => name[0] != '$'))}");
        return true;
    }
}
