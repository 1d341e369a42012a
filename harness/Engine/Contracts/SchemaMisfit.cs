namespace Conformance.Engine.Contracts;

/// <summary>One place where a body does not fit its schema.</summary>
/// <param name="Location">JSON Pointer into the body; empty for the whole.</param>
/// <param name="Keyword">The schema keyword that says no.</param>
/// <param name="Message">What is wrong, without values of the body.</param>
public sealed record SchemaMisfit(string Location, string Keyword, string Message)
{
    public override string ToString() => $"{(Location.Length == 0 ? "the body" : Location)} {Message}";
}
