namespace Conformance.Engine.Generation.Schemas;

/// <summary>Values that are the same in every run and that no server knows.</summary>
internal static class Fixed
{
    /// <summary>A random-looking UUID (version 4) of a name.</summary>
    public static string Uuid(string name)
    {
        var digits = Hash.Short(name, 32);
        return $"{digits[..8]}-{digits[8..12]}-4{digits[13..16]}-a{digits[17..20]}-{digits[20..]}";
    }

    /// <summary>A value of the form of a path variable, encoded, that names nothing.</summary>
    public static string PathValue(string name, Schema schema) => schema.Format == "uuid"
        ? Uuid(name)
        : PathText.Encode(RightRequest.Text(schema, new Any(Hash.Stable(name), "path", "unknown")));
}
