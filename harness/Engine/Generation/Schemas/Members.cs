namespace Conformance.Engine.Generation.Schemas;

/// <summary>Which members the object of a schema can have, and which a right one has.</summary>
internal static class Members
{
    /// <summary>Every member that the schema or one of its alternatives names.</summary>
    public static IReadOnlyList<KeyValuePair<string, Schema>> Of(Schema schema) =>
        [.. schema.Properties
            .Concat(schema.One.Concat(schema.AnyOf).Concat(schema.All).SelectMany(Of))
            .DistinctBy(member => member.Key)];

    /// <summary>Every member that a right object needs whatever else it has.</summary>
    public static IReadOnlyList<string> Needed(Schema schema) =>
        [.. schema.Required.Concat(schema.All.SelectMany(Needed)).Distinct()];

    /// <summary>The members of a right object that has the wanted ones among them.</summary>
    public static IReadOnlySet<string> Chosen(Schema schema, IReadOnlyCollection<string> wanted)
    {
        var chosen = new HashSet<string>(wanted, StringComparer.Ordinal);
        Choose(schema, wanted, chosen);
        for (var before = 0; before < chosen.Count;)
        {
            before = chosen.Count;
            foreach (var (_, brought) in schema.Dependent.Where(member => chosen.Contains(member.Key)))
                chosen.UnionWith(brought);
        }

        return chosen;
    }

    /// <summary>Members that one of the alternatives asks for: an object may lack them only by having another alternative's.</summary>
    public static IReadOnlySet<string> Alternative(Schema schema) =>
        schema.One.Concat(schema.AnyOf).SelectMany(Asked).ToHashSet(StringComparer.Ordinal);

    /// <summary>Everything that a schema asks for in any of its alternatives.</summary>
    public static IEnumerable<string> Asked(Schema schema) => Needed(schema).Concat(Alternative(schema));

    private static void Choose(Schema schema, IReadOnlyCollection<string> wanted, HashSet<string> chosen)
    {
        chosen.UnionWith(Needed(schema));
        foreach (var alternatives in new[] { schema.One, schema.AnyOf }.Where(list => list.Count > 0))
            Choose(Pick(alternatives, wanted), wanted, chosen);
    }

    private static Schema Pick(IReadOnlyList<Schema> alternatives, IReadOnlyCollection<string> wanted)
    {
        foreach (var alternative in alternatives.Where(alternative => Asked(alternative).Any(wanted.Contains)))
            return alternative;
        return alternatives[0];
    }
}
