using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Engine.Driving;

/// <summary>The next smaller likes of a JSON object, the boldest first: without a member, then with a simpler value.</summary>
internal static class SmallerJson
{
    public static IEnumerable<JsonObject> Of(JsonObject body) =>
        body.Select(member => With(body, copy => copy.Remove(member.Key)))
            .Concat(body.SelectMany(member => Simpler(member.Value).Select(value => With(body, copy => copy[member.Key] = value))));

    /// <summary>Values of the same type that say less.</summary>
    private static IEnumerable<JsonNode?> Simpler(JsonNode? value)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } members:
                yield return new JsonObject();
                foreach (var smaller in Of(members))
                    yield return smaller;
                break;
            case JsonArray { Count: > 0 } items:
                yield return new JsonArray();
                if (items.Count > 1)
                    yield return new JsonArray([.. items.Take((items.Count + 1) / 2).Select(item => item?.DeepClone())]);
                foreach (var first in Simpler(items[0]))
                    yield return new JsonArray([first, .. items.Skip(1).Select(item => item?.DeepClone())]);
                break;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                foreach (var shorter in Shorter(text.GetValue<string>()))
                    yield return shorter;
                break;
            case JsonValue number when number.GetValueKind() == JsonValueKind.Number && number.ToJsonString() is not "0":
                yield return 0;
                break;
        }
    }

    private static IEnumerable<string> Shorter(string text)
    {
        if (text.Length > 1)
            yield return text[..Whole(text, 1)];
        if (text.Length > 3)
            yield return text[..Whole(text, text.Length / 2)];
    }

    /// <summary>A length that cuts no pair of surrogates in two.</summary>
    private static int Whole(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length + 1 : length;

    private static JsonObject With(JsonObject body, Action<JsonObject> change)
    {
        var copy = (JsonObject)body.DeepClone();
        change(copy);
        return copy;
    }
}
