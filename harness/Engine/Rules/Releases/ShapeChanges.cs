using Conformance.Engine.Driving.Shapes;

namespace Conformance.Engine.Rules.Releases;

/// <summary>
/// What a client that reads members would notice. Only what was certain counts: a member that was sometimes missing may be missing,
/// what stood in an array may differ when it was empty, and null may become anything.
/// </summary>
internal static class ShapeChanges
{
    private const string Null = "null";

    public static IEnumerable<Change> Of(Shape before, Shape after) => Of(before, after, "", "the body");

    private static IEnumerable<Change> Of(Shape before, Shape after, string path, string name)
    {
        if (before.IsNothing || after.IsNothing)
            return [];
        var (was, now) = (Types(before), Types(after));
        if (now.Count == 0 && IsList(path))
            return [];
        if (was.Count > 0 && !was.Overlaps(now))
            return [Typed(path, name, before, after)];
        var inside = before.Members is { } members && after.Members is { } others ? Members(members, others, path) : [];
        return before.Items is { } items && after.Items is { } otherItems ? inside.Concat(Of(items, otherItems, path + "[]", name)) : inside;
    }

    private static IEnumerable<Change> Members(IReadOnlyDictionary<string, ShapeMember> before, IReadOnlyDictionary<string, ShapeMember> after, string path)
    {
        foreach (var (name, was) in before)
        {
            var place = path.Length == 0 ? name : $"{path}.{name}";
            if (!after.TryGetValue(name, out var now))
            {
                if (!was.IsOptional)
                    yield return new Change(IsList(path) ? ChangeKind.ItemMemberLost : ChangeKind.MemberLost, $"{place}: {Said(was.Shape)}", "none", name);
            }
            else
            {
                foreach (var change in Of(was.Shape, now.Shape, place, name))
                    yield return change;
            }
        }

        foreach (var (name, now) in after.Where(member => !before.ContainsKey(member.Key)))
            yield return new Change(ChangeKind.MemberAdded, "none", $"{(path.Length == 0 ? name : $"{path}.{name}")}: {Said(now.Shape)}", name);
    }

    private static Change Typed(string path, string name, Shape before, Shape after) => new(
        ChangeKind.TypeChanged,
        $"{(path.Length == 0 ? name : path)}: {Said(before)}",
        Said(after),
        $"{name} {Said(before)} {Said(after)}");

    /// <summary>Whether the place is within the items of a list that is the body, or a member of it: what it holds is not the condition's own.</summary>
    private static bool IsList(string path) => path.Split('.')[0].Contains("[]", StringComparison.Ordinal);

    /// <summary>The types that say something: null says that nothing is known.</summary>
    private static HashSet<string> Types(Shape shape)
    {
        var types = shape.Scalars.Where(type => type != Null).ToHashSet(StringComparer.Ordinal);
        if (shape.Members is not null)
            types.Add("object");
        if (shape.Items is not null)
            types.Add("array");
        return types;
    }

    private static string Said(Shape shape) => string.Join(" or ", Types(shape).Order(StringComparer.Ordinal).DefaultIfEmpty(Null));
}
