using System.Text.RegularExpressions;

namespace Conformance.Engine.Generation.Schemas;

/// <summary>Makes texts that fit a string schema.</summary>
internal static class RightText
{
    public static string Of(Schema schema, Any any)
    {
        if (schema.Format is { } format)
            return any.Text(format);
        if (schema.IsUnique)
            return any.Unique();
        if (schema.Pattern is { } pattern && PatternText.Of(pattern, any) is { } fitting)
            return Sized(fitting, schema, 'a');
        // Strong, since a field may be a password though its schema does not say so.
        return Sized(any.Password(), schema, 'a');
    }

    /// <summary>A text of the form that the schema asks for, but of another length.</summary>
    public static string OfLength(Schema schema, Any any, int length)
    {
        var text = Of(schema, any);
        return schema.Format switch
        {
            // An address keeps its form when its local part grows, a URI when its path does, and a mark stays one at the end.
            "email" => text.Length < length ? new string('a', length - text.Length) + text : text,
            _ when schema.IsUnique && text.Length < length => new string('a', length - text.Length) + text,
            _ when text.Length < length => text + new string('a', length - text.Length),
            _ => text[..length],
        };
    }

    private static string Sized(string text, Schema schema, char filler)
    {
        if (schema.MinLength is { } min && text.Length < min)
            text += new string(filler, min - text.Length);
        return schema.MaxLength is { } max && text.Length > max ? text[..max] : text;
    }

    /// <summary>Whether a text fits the pattern as JSON Schema means it: anywhere in the text, unless anchored.</summary>
    public static bool Fits(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
