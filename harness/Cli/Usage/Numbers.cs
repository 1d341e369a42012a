using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Conformance.Cli.Usage;

/// <summary>Options that take a whole number.</summary>
internal static class Numbers
{
    /// <summary>One that need not be given.</summary>
    public static Option<int?> Optional(string name, string helpName, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => Parse(name, result, least, most),
    };

    public static Option<int> Option(string name, string helpName, string description, int otherwise, int least, int most) => new(name)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => Parse(name, result, least, most) ?? otherwise,
    };

    private static int? Parse(string name, ArgumentResult result, int least, int most)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        result.AddError($"{name} must be a whole number from {least} to {most}, not '{text}'");
        return null;
    }
}
