using System.Text.RegularExpressions;

namespace Conformance.Engine.Runs;

/// <summary>What <c>--filter</c> means everywhere: ids that contain one of the patterns, <c>*</c> standing for anything, in capitals or not. No pattern: all.</summary>
public static class IdFilter
{
    public static IReadOnlyList<T> Apply<T>(IReadOnlyList<T> all, IReadOnlyList<string> patterns, Func<T, string> id)
    {
        if (patterns.Count == 0)
            return all;
        var expressions = patterns
            .Select(pattern => new Regex(Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal), RegexOptions.IgnoreCase))
            .ToList();
        return [.. all.Where(each => expressions.Exists(expression => expression.IsMatch(id(each))))];
    }
}
