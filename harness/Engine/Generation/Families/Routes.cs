using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>The contract's paths as a router sees them.</summary>
internal sealed class Routes(Contract contract)
{
    /// <summary>The path templates, each once.</summary>
    public IReadOnlyList<string> Templates { get; } = [.. contract.Operations.Select(operation => operation.Path).Distinct().Order(StringComparer.Ordinal)];

    public IEnumerable<string> FirstSegments => Templates.Select(template => template.Split('/')[1]).Where(segment => segment.Length > 0 && !segment.StartsWith('{')).Distinct();

    /// <summary>Methods that the contract serves on a concrete path, whichever template it fits.</summary>
    public IReadOnlySet<string> Methods(string path) =>
        contract.Operations.Where(operation => Fits(operation.Path, path)).Select(operation => operation.Method).ToHashSet(StringComparer.Ordinal);

    /// <summary>A template with values in the place of its variables that have the form and name nothing.</summary>
    public string Concrete(string template)
    {
        foreach (var variable in contract.Operations.First(operation => operation.Path == template).PathVariables)
            template = template.Replace("{" + variable.Name + "}", Fixed.PathValue(template + variable.Name, new Schema(variable.Schema)), StringComparison.Ordinal);

        return template;
    }

    /// <summary>A name for case ids.</summary>
    public static string Slug(string template) =>
        new([.. template.Trim('/').Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' ? letter : '-').Where(letter => letter is not ('{' or '}'))]);

    private static bool Fits(string template, string path)
    {
        var left = template.Split('/');
        var right = path.Split('/');
        return left.Length == right.Length && left.Zip(right).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }
}
