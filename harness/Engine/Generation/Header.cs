namespace Conformance.Engine.Generation;

/// <summary>One header line, name and value as on the wire.</summary>
public sealed record Header(string Name, string Value)
{
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
