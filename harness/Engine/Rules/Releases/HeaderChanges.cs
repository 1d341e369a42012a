using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Releases;

/// <summary>Which headers came and went with answers that are otherwise of one kind.</summary>
internal static class HeaderChanges
{
    /// <summary>Empty where the status is another: with it comes and goes what belongs to it.</summary>
    /// <param name="before">The answers that the earlier release was seen to give.</param>
    /// <param name="after">What the later one gives.</param>
    public static IEnumerable<Change> Of(IEnumerable<Behaviour> before, Behaviour after)
    {
        var alike = before.Where(answer => answer.Status == after.Status && answer.Class == after.Class).Select(answer => answer.Headers).ToList();
        if (alike.Count == 0)
            return [];
        var now = HeaderNames.Read(after.Headers);
        return HeaderNames.Read(HeaderNames.Common(alike)).Except(now).Select(name => new Change(ChangeKind.HeaderLost, name, "none", name))
            .Concat(now.Except(alike.SelectMany(HeaderNames.Read)).Select(name => new Change(ChangeKind.HeaderAdded, "none", name, name)));
    }
}
