using System.Text.Json;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Targeting;

/// <summary>Takes members out of a file's JSON and collects what is wrong with them, a line each.</summary>
internal sealed class JsonMembers(List<string> mistakes, Func<string, string?> variable)
{
    private const string Environment = "env:";

    public void Mistake(string mistake)
    {
        if (!mistakes.Contains(mistake))
            mistakes.Add(mistake);
    }

    public bool IsObject(JsonElement item, string where, string[] members)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            Mistake($"{where} must be a JSON object");
            return false;
        }

        foreach (var member in item.EnumerateObject().Where(member => !members.Contains(member.Name)))
            Mistake($"{where}: unknown member '{member.Name}'{Suggest.DidYouMean(member.Name, members)}; known: {string.Join(", ", members.Where(name => name[0] != '$'))}");
        return true;
    }

    public string? Text(JsonElement item, string member, string where)
    {
        if (!item.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            return text;
        Mistake($"{where}: '{member}' must be text that is not empty");
        return null;
    }

    public string? Secret(JsonElement item, string member, string where) =>
        Text(item, member, where) is { } text ? Resolve(text, member, where) : null;

    public int? Number(JsonElement item, string member, string where, int least, int most)
    {
        if (!item.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Mistake($"{where}: '{member}' must be a whole number from {least} to {most}");
        return null;
    }

    public Uri? Address(JsonElement item, string member, string where)
    {
        if (Text(item, member, where) is not { } url)
            return null;
        if (TargetUrls.Mistake(url) is not { } mistake)
            return new Uri(url);
        Mistake($"{where}: '{member}' {mistake}");
        return null;
    }

    public Dictionary<string, bool> Switches(JsonElement item, string member, string where)
    {
        if (!item.TryGetProperty(member, out var members))
            return [];
        if (members.ValueKind == JsonValueKind.Object && members.EnumerateObject().All(each => each.Value.ValueKind is JsonValueKind.True or JsonValueKind.False))
            return members.EnumerateObject().DistinctBy(each => each.Name).ToDictionary(each => each.Name, each => each.Value.GetBoolean());
        Mistake($"{where}: '{member}' must be an object of true and false, such as {{\"captcha\": true}}");
        return [];
    }

    /// <summary>Variables of an environment; <c>env:NAME</c> takes a value over from ours.</summary>
    public Dictionary<string, string> Variables(JsonElement item, string member, string where)
    {
        if (!item.TryGetProperty(member, out var members))
            return [];
        if (members.ValueKind == JsonValueKind.Object && members.EnumerateObject().All(each => each.Value.ValueKind == JsonValueKind.String && each.Name.Length > 0 && !each.Name.Contains('=', StringComparison.Ordinal)))
        {
            return members.EnumerateObject().DistinctBy(each => each.Name)
                .ToDictionary(each => each.Name, each => Resolve(each.Value.GetString()!, $"{member}.{each.Name}", where) ?? "");
        }

        Mistake($"{where}: '{member}' must be an object of texts, such as {{\"LOG_LEVEL\": \"info\"}}");
        return [];
    }

    private string? Resolve(string text, string member, string where)
    {
        if (!text.StartsWith(Environment, StringComparison.Ordinal))
            return text;
        var name = text[Environment.Length..];
        if (variable(name) is { } value)
            return value;
        Mistake($"{where}: '{member}' names the environment variable {name}, which is not set");
        return null;
    }
}
