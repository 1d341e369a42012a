using Conformance.Engine.Contracts;
using Conformance.Engine.Driving.Shapes;

namespace Conformance.Engine.Rules.Releases;

/// <summary>
/// What a client that reads members would notice. Only what was certain counts: a member that was sometimes missing may be missing,
/// what stood in an array may differ when it was empty, and null may become anything. Of the items of a list that is the body, or a member
/// of it, the contract's schema tells what is the release's and what is the data's: what it lets be there or not comes and goes with the items.
/// </summary>
internal static class ShapeChanges
{
    private const string Null = "null";

    /// <param name="before">Of the earlier release's body.</param>
    /// <param name="after">Of the later one's.</param>
    /// <param name="form">What the contract says of the body; null: nothing.</param>
    public static IEnumerable<Change> Of(Shape before, Shape after, BodyForm? form = null) => Of(before, after, form, "", "the body");

    private static IEnumerable<Change> Of(Shape before, Shape after, BodyForm? form, string path, string name)
    {
        if (before.IsNothing || after.IsNothing || (IsList(path) && form is { IsFree: true }))
            return [];
        var (was, now) = (Types(before), Types(after));
        if (now.Count == 0 && IsList(path))
            return [];
        if (was.Count > 0 && !was.Overlaps(now))
            return [Typed(path, name, before, after)];
        var inside = before.Members is { } members && after.Members is { } others ? Members(members, others, form, path) : [];
        return before.Items is { } items && after.Items is { } otherItems ? inside.Concat(Of(items, otherItems, form?.Items, path + "[]", name)) : inside;
    }

    private static IEnumerable<Change> Members(IReadOnlyDictionary<string, ShapeMember> before, IReadOnlyDictionary<string, ShapeMember> after, BodyForm? form, string path)
    {
        var isList = IsList(path);
        foreach (var (name, was) in before)
        {
            var place = path.Length == 0 ? name : $"{path}.{name}";
            if (!after.TryGetValue(name, out var now))
            {
                if (!was.IsOptional && Lost(isList, form?.Promise(name)) is { } kind)
                    yield return new Change(kind, $"{place}: {Said(was.Shape)}", "none", name);
            }
            else
            {
                foreach (var change in Of(was.Shape, now.Shape, form?.Member(name), place, name))
                    yield return change;
            }
        }

        foreach (var (name, now) in after.Where(member => !before.ContainsKey(member.Key) && !(isList && form?.Promise(member.Key) == MemberPromise.Optional)))
            yield return new Change(ChangeKind.MemberAdded, "none", $"{(path.Length == 0 ? name : $"{path}.{name}")}: {Said(now.Shape)}", name);
    }

    /// <summary>What it means that a member which was always there is not; null: nothing.</summary>
    private static ChangeKind? Lost(bool isList, MemberPromise? promise) => (isList, promise) switch
    {
        (false, _) or (true, MemberPromise.Required) => ChangeKind.MemberLost,
        (true, MemberPromise.Optional) => null,
        _ => ChangeKind.ItemMemberLost,
    };

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
