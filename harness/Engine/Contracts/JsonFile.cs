using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>Reads data files so that every mistake in them is told in one line with file and place.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = false };

    public static JsonElement Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Options);
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ContractException($"{path}: there is no such file; a contract needs it", exception);
        }
        catch (JsonException exception)
        {
            throw new ContractException($"{path}: line {exception.LineNumber + 1}: not JSON", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ContractException($"{path}: cannot be read: {exception.Message}", exception);
        }
    }

    public static JsonElement Member(this JsonElement element, string name, JsonValueKind kind, string where)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            throw new ContractException($"{where}: member '{name}' is missing");
        if (value.ValueKind != kind)
            throw new ContractException($"{where}: member '{name}' must be {Say(kind)}, it is {Say(value.ValueKind)}");
        return value;
    }

    public static string Text(this JsonElement element, string name, string where) =>
        element.Member(name, JsonValueKind.String, where).GetString()!;

    public static string? OptionalText(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool Flag(this JsonElement element, string name, bool otherwise = false) =>
        element.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.True : otherwise;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name, string where) =>
        element.Member(name, JsonValueKind.Array, where).EnumerateArray();

    /// <summary>The items of a list that may be left out.</summary>
    public static IEnumerable<JsonElement> OptionalItems(this JsonElement element, string name, string where) =>
        element.TryGetProperty(name, out _) ? element.Items(name, where) : [];

    private static string Say(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
