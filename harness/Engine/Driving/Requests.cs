using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>Puts calls into the form in which they go over the wire.</summary>
public static class Requests
{
    public static Request Build(Stage stage, Operation operation, Call call)
    {
        var target = Expand(operation.Path, Pairs(call.Path));
        var asked = Pairs(call.Query);
        var query = operation.Select.Where(pair => !asked.ContainsKey(pair.Key)).Concat(asked).ToList();
        if (query.Count > 0)
            target += "?" + string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var payload = call.Body switch { null => Payload.None, Payload given => given, var value => Payload.Json(value) };
        var authorization = call.Authorization ?? (call.Bearer is null ? null : "Bearer " + call.Bearer);
        return Build(stage, operation.Method, target, authorization, payload, stage.Playing.Scenario.Form, call.Headers);
    }

    /// <summary>A request with the headers that every request of this case carries.</summary>
    public static Request Build(Stage stage, string method, string target, string? authorization, Payload payload, VersionForm? form, IReadOnlyList<Header> further)
    {
        var headers = new List<Header>();
        if (stage.Contract.VersionHeader is { } name)
            headers.AddRange((form?.Values ?? (stage.Playing.Version.HeaderValue is { } value ? [value] : [])).Select(each => new Header(name, each)));
        if (stage.Server.Address.ApiKey is { } key)
            headers.Add(new Header("apikey", key));
        if (authorization is not null)
            headers.Add(new Header("Authorization", authorization));
        if (payload.ContentType is not null)
            headers.Add(new Header("Content-Type", payload.ContentType));
        headers.AddRange(further);
        return new Request(method, target, headers, payload.Bytes);
    }

    /// <summary>The path template with its variables filled in and encoded.</summary>
    public static string Expand(string template, IEnumerable<KeyValuePair<string, string>> values) =>
        values.Aggregate(template, (path, pair) => path.Replace("{" + pair.Key + "}", PathText.Encode(pair.Value), StringComparison.Ordinal));

    private static Dictionary<string, string> Pairs(object? value) => value switch
    {
        null => [],
        IEnumerable<KeyValuePair<string, string>> pairs => new Dictionary<string, string>(pairs),
        _ => JsonSerializer.SerializeToElement(value).EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString()),
    };
}
