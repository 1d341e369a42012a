using Conformance.Engine.Generation;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>Many conditions have the same form of answer: it stands in the file once, under a name made of itself.</summary>
internal sealed class Shapes
{
    private readonly SortedDictionary<string, string> byName = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> ByName => byName;

    public string Name(string shape)
    {
        var name = Hash.Short(shape, 8);
        byName[name] = shape;
        return name;
    }
}
