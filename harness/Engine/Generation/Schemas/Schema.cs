using System.Text.Json;

namespace Conformance.Engine.Generation.Schemas;

/// <summary>A request schema as the derivation reads it: the keywords that say what is right, and so what is wrong.</summary>
internal readonly record struct Schema(JsonElement Node)
{
    /// <summary>Types that it allows; empty: any.</summary>
    public IReadOnlyList<string> Types => At("type") switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } several => [.. several.EnumerateArray().Select(type => type.GetString()!)],
        _ => At("properties") is null ? [] : ["object"],
    };

    /// <summary>The one type that a right value gets.</summary>
    public string? Type => Types.FirstOrDefault(type => type != "null");

    public string? Format => Text("format");

    public string? Pattern => Text("pattern");

    public int? MinLength => Number("minLength");

    public int? MaxLength => Number("maxLength");

    public int? MinItems => Number("minItems");

    public int? MaxItems => Number("maxItems");

    public int? Minimum => Number("minimum");

    public int? Maximum => Number("maximum");

    public int? MinProperties => Number("minProperties");

    public JsonElement? Default => At("default");

    /// <summary>The capability without which a server does not look at the value; null: it always does.</summary>
    public string? Capability => Child("x-conformance")?.Text("capability");

    /// <summary>Whether a server may leave the value unread: it is documented and known not to be read, or came with a later release.</summary>
    public bool MayBeIgnored => Since is not null || Child("x-conformance")?.At("read") is { ValueKind: JsonValueKind.False };

    /// <summary>Whether no two things of a server may have the same value.</summary>
    public bool IsUnique => Child("x-conformance")?.At("unique") is { ValueKind: JsonValueKind.True };

    /// <summary>First release that knows the member; null: it was always there. Earlier ones ignore what they do not know.</summary>
    public string? Since => Child("x-conformance")?.Text("since");

    public Schema? Items => Child("items");

    public Schema? If => Child("if");

    public Schema? Then => Child("then");

    public Schema? Not => Child("not");

    /// <summary>The only values that it allows; empty: it lists none.</summary>
    public IReadOnlyList<JsonElement> Listed =>
        At("const") is { } only ? [only] : At("enum") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    public IReadOnlyList<string> Required => Names(At("required"));

    public IReadOnlyList<KeyValuePair<string, Schema>> Properties =>
        At("properties") is { ValueKind: JsonValueKind.Object } members
            ? [.. members.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, new Schema(member.Value)))]
            : [];

    /// <summary>Which members a member brings with it.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Dependent =>
        At("dependentRequired") is { ValueKind: JsonValueKind.Object } members
            ? [.. members.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Names(member.Value)))]
            : [];

    public IReadOnlyList<Schema> All => List("allOf");

    /// <summary>Exactly one must fit.</summary>
    public IReadOnlyList<Schema> One => List("oneOf");

    /// <summary>At least one must fit.</summary>
    public IReadOnlyList<Schema> AnyOf => List("anyOf");

    private static IReadOnlyList<string> Names(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } names ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];

    private IReadOnlyList<Schema> List(string keyword) =>
        At(keyword) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(item => new Schema(item))] : [];

    private Schema? Child(string keyword) => At(keyword) is { ValueKind: JsonValueKind.Object } node ? new Schema(node) : null;

    private string? Text(string keyword) => At(keyword) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private int? Number(string keyword) =>
        At(keyword) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    private JsonElement? At(string keyword) =>
        Node.ValueKind == JsonValueKind.Object && Node.TryGetProperty(keyword, out var value) ? value : null;
}
