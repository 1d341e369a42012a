using System.Text.Json;

namespace Conformance.Engine.Driving;

/// <summary>Follows JSON Pointers (RFC 6901) in which <c>*</c> stands for every entry of a list.</summary>
internal static class JsonPlaces
{
    /// <summary>The values at a place, "" being the element itself; none where the way there ends.</summary>
    public static IEnumerable<JsonElement> Places(this JsonElement element, string pointer)
    {
        IEnumerable<JsonElement> here = [element];
        foreach (var step in pointer.Split('/').Skip(1))
            here = here.SelectMany(each => Step(each, step));
        return here;
    }

    private static IEnumerable<JsonElement> Step(JsonElement element, string step) => element.ValueKind switch
    {
        JsonValueKind.Array when step == "*" => element.EnumerateArray(),
        JsonValueKind.Object when element.TryGetProperty(step, out var value) => [value],
        _ => [],
    };
}
