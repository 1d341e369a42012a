using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation.Families;

/// <summary>A method that the contract does not have on a path that it has. OPTIONS and HEAD are left out: servers answer them of themselves.</summary>
internal sealed class WrongMethods : Family
{
    private const int PerPath = 2;

    private static readonly string[] Standard = ["PUT", "DELETE", "PATCH", "POST", "GET"];

    private static readonly string[] Odd = ["TRACE", "FOO"];

    public override IEnumerable<DerivedCase> Cases(Contract contract)
    {
        var routes = new Routes(contract);
        foreach (var template in routes.Templates)
        {
            var path = routes.Concrete(template);
            foreach (var method in Standard.Except(routes.Methods(path)).Take(PerPath))
                yield return Wrong(template, path, method);
        }

        foreach (var template in routes.Templates.Where(template => !template.Contains('{', StringComparison.Ordinal)).Take(PerPath))
        {
            foreach (var method in Odd)
                yield return Wrong(template, template, method);
        }
    }

    private static DerivedCase Wrong(string template, string path, string method) => new()
    {
        Id = $"derived/routing/method/{Routes.Slug(template)}.{method.ToLowerInvariant()}",
        Sentence = $"{method} {template}, a method that nobody promised there",
        Expected = Expected.Refusal,
        Method = method,
        Target = path,
        Body = _ => method is "GET" or "DELETE" or "TRACE" ? Payload.None : Payload.Text("{}"),
    };
}
