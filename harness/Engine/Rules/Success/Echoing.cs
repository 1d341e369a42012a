using System.Text.Json;
using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Success;

/// <summary>Whether an answer says again what was said; of another type than it can be, it is another rule's matter.</summary>
internal static class Echoing
{
    public static bool IsSame(EchoForm form, JsonElement said, JsonElement told) => form switch
    {
        EchoForm.Members => said.ValueKind != JsonValueKind.Object || told.ValueKind != JsonValueKind.Object || said.EnumerateObject()
            .All(member => member.Value.ValueKind == JsonValueKind.Null || (told.TryGetProperty(member.Name, out var other) && JsonElement.DeepEquals(member.Value, other))),
        EchoForm.Same => said.ValueKind != told.ValueKind && !(IsFlag(said) && IsFlag(told)) || JsonElement.DeepEquals(said, told),
        _ => said.ValueKind != JsonValueKind.String || told.ValueKind != JsonValueKind.String || IsSame(form, said.GetString()!, told.GetString()!),
    };

    private static bool IsSame(EchoForm form, string said, string told) => form switch
    {
        EchoForm.Id => !Guid.TryParse(said, out var one) || !Guid.TryParse(told, out var other) || one == other,
        EchoForm.Number => Digits(said) == Digits(told),
        _ => said.Trim().Equals(told, StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsFlag(JsonElement element) => element.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
