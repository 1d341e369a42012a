using System.Text.Json;

namespace Conformance.Engine.Driving.Shapes;

/// <summary>Reads what <see cref="ShapeText"/> writes; null wherever the text is none.</summary>
internal sealed class ShapeReader(string text)
{
    private const int Deepest = 128;
    private const string Ends = ",:?|{}[]\"";

    private int at;
    private int depth;

    public bool IsAtEnd => at == text.Length;

    public Shape? Read()
    {
        if (++depth > Deepest)
            return null;
        var shape = Shape.Nothing;
        do
        {
            if (ReadOne() is not { } one)
                return null;
            shape = shape.With(one);
        }
        while (Take('|'));
        depth--;
        return shape;
    }

    private Shape? ReadOne()
    {
        if (Take('{'))
            return Members() is { } members ? new Shape(Shape.Nothing.Scalars, members, null) : null;
        if (!Take('['))
            return Word() is { } type ? Shape.Scalar(type) : null;
        if (Take(']'))
            return new Shape(Shape.Nothing.Scalars, null, Shape.Nothing);
        return Read() is { } items && Take(']') ? new Shape(Shape.Nothing.Scalars, null, items) : null;
    }

    private Dictionary<string, ShapeMember>? Members()
    {
        var members = new Dictionary<string, ShapeMember>(StringComparer.Ordinal);
        if (Take('}'))
            return members;
        do
        {
            var name = at < text.Length && text[at] == '"' ? Quoted() : Word();
            var optional = Take('?');
            if (name is null || !Take(':') || Read() is not { } shape || !members.TryAdd(name, new ShapeMember(shape, optional)))
                return null;
        }
        while (Take(','));
        return Take('}') ? members : null;
    }

    private string? Word()
    {
        var start = at;
        while (at < text.Length && !Ends.Contains(text[at], StringComparison.Ordinal))
            at++;
        return at > start ? text[start..at] : null;
    }

    private string? Quoted()
    {
        var start = at++;
        while (at < text.Length && text[at] != '"')
            at += text[at] == '\\' ? 2 : 1;
        if (at++ >= text.Length)
            return null;
        try
        {
            return JsonSerializer.Deserialize<string>(text[start..at]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool Take(char sign)
    {
        if (at >= text.Length || text[at] != sign)
            return false;
        at++;
        return true;
    }
}
