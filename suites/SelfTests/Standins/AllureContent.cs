using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Allure.Net.Commons;

namespace Conformance.SelfTests.Standins;

/// <summary>An Allure result with what every run gives anew, and what says nothing, taken out.</summary>
internal static class AllureContent
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Passing = ["uuid", "start", "stop"];

    private static readonly string[] OfTheMachine = [LabelName.HOST, LabelName.THREAD];

    public static string Of(JsonElement result)
    {
        var content = JsonObject.Create(result)!;
        var labels = content["labels"]!.AsArray().Where(label => !OfTheMachine.Contains($"{label!["name"]}"));
        content["labels"] = new JsonArray([.. labels.Select(label => $"{label!["name"]} = {label["value"]}").Order(StringComparer.Ordinal).Select(label => JsonValue.Create(label))]);
        return Bare(content)!.ToJsonString(Readable);
    }

    /// <returns>Null for what is empty.</returns>
    private static JsonNode? Bare(JsonNode? node) => node switch
    {
        JsonObject attachment when attachment.ContainsKey("source") => new JsonObject
        {
            ["name"] = $"{attachment["name"]}",
            ["type"] = $"{attachment["type"]}",
            ["text"] = File.ReadAllText(Path.Combine(AllureLifecycle.Instance.ResultsDirectory, $"{attachment["source"]}")),
        },
        JsonObject item => Bare(item),
        JsonArray items => items.Count == 0 ? null : new JsonArray([.. items.Select(item => Bare(item))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.False => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.String && value.GetValue<string>().Length == 0 => null,
        _ => node?.DeepClone(),
    };

    private static JsonObject? Bare(JsonObject item)
    {
        var members = item
            .Where(member => !Passing.Contains(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, Bare(member.Value)))
            .Where(member => member.Value is not null)
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .ToList();
        return members.Count == 0 ? null : new JsonObject(members);
    }
}
