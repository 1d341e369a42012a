using System.Text.Json;

namespace Conformance.Engine.Driving.Shapes;

/// <summary>
/// The form of a JSON value without its values: member names and JSON types, nested. What was seen in several places is one
/// shape with all their types; a member that only some of them had is optional.
/// </summary>
/// <param name="Scalars">Types that have no parts: <c>string</c>, <c>number</c>, <c>boolean</c>, <c>null</c>; or a media type where the body is no JSON.</param>
/// <param name="Members">Members of objects by name; null: no object was seen.</param>
/// <param name="Items">What stands in arrays, in whatever order; null: no array was seen.</param>
public sealed record Shape(IReadOnlySet<string> Scalars, IReadOnlyDictionary<string, ShapeMember>? Members, Shape? Items)
{
    /// <summary>What stands beyond this in one array or object adds nothing that a reader could use, and may be there to cost time.</summary>
    private const int Looked = 1000;

    /// <summary>Of nothing: the items of an empty array.</summary>
    public static Shape Nothing { get; } = new(new HashSet<string>(), null, null);

    public bool IsNothing => Scalars.Count == 0 && Members is null && Items is null;

    public static Shape Scalar(string type) => new(new HashSet<string>([type], StringComparer.Ordinal), null, null);

    public static Shape Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new Shape(
            Nothing.Scalars,
            value.EnumerateObject().Take(Looked).GroupBy(member => member.Name, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => new ShapeMember(Of(group.Last().Value), IsOptional: false), StringComparer.Ordinal),
            null),
        JsonValueKind.Array => new Shape(Nothing.Scalars, null, value.EnumerateArray().Take(Looked).Select(Of).Aggregate(Nothing, (all, item) => all.With(item))),
        JsonValueKind.String => Scalar("string"),
        JsonValueKind.Number => Scalar("number"),
        JsonValueKind.True or JsonValueKind.False => Scalar("boolean"),
        _ => Scalar("null"),
    };

    /// <summary>Parameters of a redirect: their values are all text.</summary>
    public static Shape Of(IEnumerable<string> names) =>
        new(Nothing.Scalars, names.ToDictionary(name => name, _ => new ShapeMember(Scalar("string"), IsOptional: false), StringComparer.Ordinal), null);

    /// <summary>Both in one.</summary>
    public Shape With(Shape other)
    {
        if (IsNothing || other.IsNothing)
            return IsNothing ? other : this;
        return new Shape(
            Scalars.Union(other.Scalars).ToHashSet(StringComparer.Ordinal),
            Members is null || other.Members is null ? Members ?? other.Members : Both(Members, other.Members),
            Items is null || other.Items is null ? Items ?? other.Items : Items.With(other.Items));
    }

    public override string ToString() => ShapeText.Write(this);

    private static Dictionary<string, ShapeMember> Both(IReadOnlyDictionary<string, ShapeMember> one, IReadOnlyDictionary<string, ShapeMember> other) =>
        one.Keys.Union(other.Keys, StringComparer.Ordinal).ToDictionary(
            name => name,
            name => (one.GetValueOrDefault(name), other.GetValueOrDefault(name)) switch
            {
                ({ } first, { } second) => new ShapeMember(first.Shape.With(second.Shape), first.IsOptional || second.IsOptional),
                var (first, second) => new ShapeMember((first ?? second)!.Shape, IsOptional: true),
            },
            StringComparer.Ordinal);
}
