using Conformance.Engine.Contracts;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Names that are the same in every run: a request that addressed no operation has another path each time.</summary>
internal static class OperationNames
{
    public static string Of(string subject, Contract contract)
    {
        if (contract.Operations.Any(operation => operation.ToString() == subject) || subject.Split(' ', 2) is not [var method, var path])
            return subject;
        var segments = path.Split('/');
        // The more of a template is fixed, the closer it is.
        var near = contract.Operations
            .Select(operation => operation.Path.Split('/'))
            .Where(template => template.Length <= segments.Length && template.Zip(segments).All(pair => pair.First == pair.Second || pair.First.StartsWith('{')))
            .OrderByDescending(template => template.Length)
            .ThenBy(template => template.Count(segment => segment.StartsWith('{')))
            .FirstOrDefault();
        return near is null ? subject : $"{method} {string.Join('/', near.Concat(segments.Skip(near.Length)))}";
    }
}
