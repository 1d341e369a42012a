using System.Globalization;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>A comparison as a changelog would say it.</summary>
public static class ComparisonWords
{
    private const int ShownForms = 2;

    /// <summary>The whole in one line, such as <c>BROKEN: 3 promises from v1 to v2</c>.</summary>
    public static string Says(this Comparison comparison)
    {
        var broken = comparison.Broken.Count();
        var conclusion = comparison.Compared == 0 ? "NOTHING COMPARED" : broken > 0 ? $"BROKEN: {Words.Count(broken, "promise")}" : "KEPT: no promise broken";
        return $"{conclusion} from {comparison.Before} to {comparison.After}";
    }

    /// <summary>How many conditions are the same, and how many not.</summary>
    public static string Counts(this Comparison comparison) => string.Create(
        CultureInfo.InvariantCulture,
        $"{comparison.Compared:N0} conditions compared: {comparison.Same:N0} the same, {comparison.WordingOnly:N0} in other words, {comparison.Changed:N0} changed");

    /// <summary>One change in one line, such as <c>error code renamed: 422 weak_password → 422 password_weak</c>.</summary>
    public static string Says(this Difference difference) => difference.Kind switch
    {
        ChangeKind.OperationGone => $"operation gone: {difference.Operations[0]}",
        ChangeKind.OperationNew => $"new operation: {difference.Operations[0]}",
        ChangeKind.ClassMoved => $"{Moved(difference)}: {Arrow(difference)}{Likewise(difference)}",
        ChangeKind.CodeRenamed => $"another error code: {Arrow(difference)}{Likewise(difference)}",
        ChangeKind.CodeGone => $"error code gone: {Arrow(difference)}",
        ChangeKind.MemberLost => $"{Number("member", difference.From)} of a success body gone: {difference.From}",
        ChangeKind.TypeChanged => $"member of a success body has another type: {Arrow(difference)}",
        ChangeKind.StatusMoved => $"status moved within its class: {Arrow(difference)}",
        ChangeKind.ReasonMoved => $"another of several reasons for a refusal is told first: {Arrow(difference)}",
        ChangeKind.HeaderLost => $"{Number("header", difference.From)} of answers gone: {difference.From}",
        ChangeKind.HeaderAdded => $"new {Number("header", difference.To)} of answers: {difference.To}",
        ChangeKind.CodeAdded => $"error has a code now: {Arrow(difference)}{Likewise(difference)}",
        ChangeKind.ItemMemberLost => $"member of a list's items not seen: {difference.From}",
        ChangeKind.MemberRead => $"request member that was ignored is read: {difference.From}",
        ChangeKind.MemberAdded => $"new {Number("member", difference.To)} of a success body: {difference.To}",
        _ => $"error body has other members: {Arrow(difference)}",
    };

    /// <summary>Where a change shows, such as <c>POST /signup and 3 other operations, 12 conditions</c>.</summary>
    public static string Where(this Difference difference)
    {
        var others = difference.Operations.Count - 1;
        var operations = others == 0 ? difference.Operations[0] : $"{difference.Operations[0]} and {Words.Count(others, "other operation")}";
        return difference.Kind is ChangeKind.OperationGone or ChangeKind.OperationNew
            ? Words.Count(difference.Conditions.Count, "condition")
            : $"{operations}, {Words.Count(difference.Conditions.Count, "condition")}{Versions(difference)}";
    }

    public static string Title(ChangeLevel level) => level switch
    {
        ChangeLevel.Broken => "Broken promises",
        ChangeLevel.Warning => "Allowed, but clients may notice",
        _ => "Allowed changes",
    };

    private static string Number(string part, string names) => names.Contains(", ", StringComparison.Ordinal) ? part + "s" : part;

    private static string Moved(Difference difference) => (difference.From[0], difference.To[0]) switch
    {
        (_, 'n') => "connection closed without an answer now",
        ('n', _) => "answered now, where the connection was closed",
        ('3', '4') when difference.From.Contains(' ', StringComparison.Ordinal) => "error no longer reported by redirect",
        ('2' or '3', '4') => "refused now",
        ('2' or '3', '3') => "refused now, which a redirect tells",
        ('4', '2') => "accepted now",
        ('4', '3') => "error reported by redirect now",
        (_, '5') => "server error now",
        ('5', _) => "no longer a server error",
        _ => "moved to another class",
    };

    private static string Versions(Difference difference)
    {
        var versions = difference.Conditions.Select(condition => string.Join(", ", condition.ApiVersions)).Distinct().ToList();
        return versions is [var only] && !only.Contains(',', StringComparison.Ordinal) ? $", only under {only}" : "";
    }

    /// <summary>The other forms in which the same change shows.</summary>
    private static string Likewise(Difference difference)
    {
        var others = difference.Conditions.Select(condition => (condition.From, condition.To)).Where(form => form != (difference.From, difference.To))
            .GroupBy(form => form).OrderByDescending(same => same.Count()).Select(same => same.Key.To == difference.To ? same.Key.From : $"{same.Key.From} → {same.Key.To}").ToList();
        var told = string.Join("; ", others.Take(ShownForms));
        return (others.Count - ShownForms) switch
        {
            _ when others.Count == 0 => "",
            > 0 and var more => $", likewise {told} and {more} more",
            _ => $", likewise {told}",
        };
    }

    private static string Arrow(Difference difference) => $"{difference.From} → {difference.To}";
}
