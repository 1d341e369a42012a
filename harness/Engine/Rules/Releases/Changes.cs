using System.Text.RegularExpressions;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving.Shapes;

namespace Conformance.Engine.Rules.Releases;

/// <summary>Tells what changed between two answers to the same condition.</summary>
public static partial class Changes
{
    /// <summary>Most important first; empty: nothing that a client could see, but for the wording.</summary>
    /// <param name="before">What the earlier release answers.</param>
    /// <param name="after">What the later one answers.</param>
    /// <param name="contract">That both are held against.</param>
    /// <param name="operation">That was asked, as the contract names it; null: none of the contract's.</param>
    public static IReadOnlyList<Change> Of(Behaviour before, Behaviour after, Contract contract, string? operation = null)
    {
        if (before.Class != after.Class)
            return [Whole(ChangeKind.ClassMoved, before, after) with { Cause = Moved(before, after) }];
        if (before.Class == AnswerClass.Success)
            return [.. before.Status == after.Status ? Array.Empty<Change>() : [Whole(ChangeKind.StatusMoved, before, after)], .. Bodies(before, after, () => Form(after, contract, operation))];
        if (Codes(before, after, contract) is { } kind)
            return [Whole(kind, before, after) with { Cause = Cause(kind, before, after) }];
        return before.Shape == after.Shape ? [] : [new Change(ChangeKind.ErrorBodyChanged, before.Shape ?? "code and message", after.Shape ?? "code and message", "")];
    }

    /// <summary>Of the answers that a condition was seen to have, the one from which least has changed; none of them is promised more than another.</summary>
    public static IReadOnlyList<Change> Of(IEnumerable<Behaviour> before, Behaviour after, Contract contract, string? operation = null) =>
        before.Select(each => Of(each, after, contract, operation)).MinBy(Weight)!;

    /// <summary>The kinds stand in the order of their importance.</summary>
    private static (int Gravest, int Number) Weight(IReadOnlyList<Change> changes) =>
        (changes.Count == 0 ? int.MinValue : -(int)changes[0].Kind, changes.Count);

    /// <summary>A code that the contract promises to keep: a word that stands for something, unlike a placeholder, a number or an SQLSTATE.</summary>
    private static string? Promised(string? code, Contract contract) =>
        code is null || !Word().IsMatch(code) || (contract.Codes.TryGetValue(code, out var known) && known.Placeholder) ? null : code;

    private static ChangeKind? Codes(Behaviour before, Behaviour after, Contract contract)
    {
        var (was, now) = (Promised(before.Code, contract), Promised(after.Code, contract));
        if (was != now && was is not null)
            return now is null ? ChangeKind.CodeGone : ChangeKind.CodeRenamed;
        if (before.OAuthError != after.OAuthError && before.OAuthError is not null && was is null)
            return now is null && after.OAuthError is null ? ChangeKind.CodeGone : ChangeKind.CodeRenamed;
        if (before.Status != after.Status)
            return ChangeKind.StatusMoved;
        return was != now || before.OAuthError != after.OAuthError ? ChangeKind.CodeAdded : null;
    }

    private static IEnumerable<Change> Bodies(Behaviour before, Behaviour after, Func<BodyForm?> form)
    {
        if (before.Shape == after.Shape)
            return [];
        var (was, isNow) = (ResponseShape.Read(before.Shape), ResponseShape.Read(after.Shape));
        return ShapeChanges.Of(was, isNow, form()).OrderBy(change => change.Kind).ThenBy(change => change.From + change.To, StringComparer.Ordinal);
    }

    /// <summary>What the contract says of the body; null: nothing.</summary>
    private static BodyForm? Form(Behaviour answer, Contract contract, string? operation)
    {
        var schemas = contract.Operations.Where(known => known.ToString() == operation).SelectMany(known => known.Successes.GetValueOrDefault(answer.Status) ?? []).Distinct().ToList();
        return schemas.Count > 0 ? contract.Schemas.Form(schemas) : null;
    }

    /// <summary>What a release refuses anew it refuses in one way, whatever success it was; and what it reports by redirect, whatever error it is.</summary>
    private static string Moved(Behaviour before, Behaviour after) => (before.Class, after.Class) switch
    {
        (AnswerClass.ClientError, AnswerClass.RedirectedError) when before.Code == after.Code => "by redirect",
        (AnswerClass.RedirectedError, AnswerClass.ClientError) when before.Code == after.Code => "without redirect",
        (AnswerClass.Success, _) => after.Says,
        _ => $"{before.Says} {after.Says}",
    };

    /// <summary>A release that begins to give codes gives each error its own.</summary>
    private static string Cause(ChangeKind kind, Behaviour before, Behaviour after) => (kind, before.Code) switch
    {
        (ChangeKind.CodeRenamed, null) when after.OAuthError is null => "codes for OAuth errors",
        (ChangeKind.CodeAdded, null) => "no code",
        (ChangeKind.CodeAdded, { } code) => code.All(char.IsAsciiDigit) ? "a number" : code,
        _ => $"{before.Says} {after.Says}",
    };

    private static Change Whole(ChangeKind kind, Behaviour before, Behaviour after) => new(kind, before.Says, after.Says, $"{before.Says} {after.Says}");

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Word();
}
