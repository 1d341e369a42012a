using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Conformance.Cli.Usage;

/// <summary>Options that take a span of time, such as <c>90s</c>, <c>45m</c> or <c>2h</c>; a bare number is minutes.</summary>
internal static class Spans
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static Option<TimeSpan> Option(string name, string helpName, string description, TimeSpan otherwise) => new(name)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => Parse(name, result) ?? otherwise,
    };

    private static TimeSpan? Parse(string name, ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        var number = text.TrimEnd('s', 'm', 'h');
        if (text.Length - number.Length <= 1 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count * Unit(text) is var span && span > TimeSpan.Zero && span <= Longest)
            return span;
        result.AddError($"{name} must be a span of time such as 90s, 45m or 2h, up to {Longest.TotalHours:0}h, not '{text}'");
        return null;
    }

    private static TimeSpan Unit(string text) => text[^1] switch
    {
        's' => TimeSpan.FromSeconds(1),
        'h' => TimeSpan.FromHours(1),
        _ => TimeSpan.FromMinutes(1),
    };
}
