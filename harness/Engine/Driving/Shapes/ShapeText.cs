using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Driving.Shapes;

/// <summary>
/// Shapes as text, the same for the same shape: <c>{id:string,phone?:string,roles:[string|number]}</c>. Members are sorted;
/// types are joined by <c>|</c>; names that are no plain words stand in quotes as in JSON.
/// </summary>
public static partial class ShapeText
{
    public static string Write(Shape shape)
    {
        List<string> types = [.. shape.Scalars.Order(StringComparer.Ordinal)];
        if (shape.Items is { } items)
            types.Add(items.IsNothing ? "[]" : $"[{Write(items)}]");
        if (shape.Members is { } members)
            types.Add($"{{{string.Join(',', members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{Name(member.Key)}{(member.Value.IsOptional ? "?" : "")}:{Write(member.Value.Shape)}"))}}}");
        return string.Join('|', types);
    }

    /// <summary>Null where the text is no shape.</summary>
    public static Shape? Parse(string text)
    {
        var reader = new ShapeReader(text);
        return reader.Read() is { } shape && reader.IsAtEnd ? shape : null;
    }

    private static string Name(string name) => Word().IsMatch(name) ? name : JsonSerializer.Serialize(name);

    [GeneratedRegex(@"^[A-Za-z0-9_\-.$@]+$")]
    private static partial Regex Word();
}
