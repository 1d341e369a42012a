using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>The schema asks for one of several members; the body has none of them, or two that exclude each other.</summary>
internal sealed class Alternatives : BodyFamily
{
    protected override string Name => "alternatives";

    protected override IEnumerable<DerivedCase> OfBody(Contract contract, Operation operation)
    {
        var schema = operation.BodySchema();
        var asked = Members.Alternative(schema);
        if (asked.Count > 0)
        {
            var strict = Expected.SharesRoute(contract, operation) ? Expected.Questionable(operation) : Expected.Undecodable(operation);
            yield return Case(operation, "none", $"none of {Listed(asked)}", strict, any =>
            {
                var body = RightRequest.Body(operation, any);
                foreach (var name in asked)
                    body.Remove(name);
                return Payload.Json(body);
            });
        }

        foreach (var together in Exclusive(schema))
        {
            yield return Case(operation, "both-" + string.Join('-', together), $"{Listed(together)} exclude each other, and all are there",
                Expected.WrongContents(operation), any =>
                {
                    var body = RightRequest.Body(operation, any);
                    foreach (var (name, member) in Members.Of(schema).Where(member => together.Contains(member.Key) && !body.ContainsKey(member.Key)))
                        body[name] = RightValue.Of(member, any);
                    return Payload.Json(body);
                });
        }
    }

    /// <summary>Sets of members of which the schema says that a body may not have all.</summary>
    private static IEnumerable<IReadOnlyList<string>> Exclusive(Schema schema)
    {
        if (schema.One.Count > 1)
            yield return [.. schema.One.Take(2).SelectMany(alternative => Members.Chosen(alternative, [])).Distinct().Order(StringComparer.Ordinal)];
        foreach (var nested in schema.One.Concat(schema.AnyOf).SelectMany(Exclusive))
            yield return nested;
        if (schema.Not is { Required.Count: > 1 } not)
            yield return not.Required;
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
