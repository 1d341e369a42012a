using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>A member is missing, null or empty.</summary>
internal sealed class MissingFields : BodyFamily
{
    protected override string Name => "missing";

    protected override IEnumerable<DerivedCase> OfBody(Contract contract, Operation operation)
    {
        var schema = operation.BodySchema();
        var needed = Members.Needed(schema);
        // "400: inputs are not valid as a whole, or parts of them"; where a body selects the operation, another one may be meant.
        var strict = Expected.SharesRoute(contract, operation) ? Expected.Questionable(operation) : Expected.Undecodable(operation);
        foreach (var name in needed)
        {
            yield return Case(operation, name, $"`{name}` is missing", strict, any => Changed(operation, any, name, body => body.Remove(name)));
            yield return Case(operation, name + ".null", $"`{name}` is null", strict, any => Changed(operation, any, name, body => body[name] = null));
        }

        foreach (var (name, member) in Members.Of(schema))
        {
            // An optional text is null or empty: which of them, is dealt out.
            if (!needed.Contains(name) && (member.Type != "string" || Deal.Out([true, false], 1, $"{operation.Id}/{name}").Single()))
                yield return Case(operation, name + ".null", $"`{name}` is null", Expected.Questionable(operation), any => Changed(operation, any, name, body => body[name] = null));
            else if (member.Type == "string")
                yield return Case(operation, name + ".empty", $"`{name}` is empty", Expected.Questionable(operation), any => Changed(operation, any, name, body => body[name] = ""));
        }

        foreach (var (name, brought) in schema.Dependent)
        {
            foreach (var other in brought)
            {
                yield return Case(operation, $"{other}.beside-{name}", $"`{name}` comes without `{other}`", Expected.Questionable(operation),
                    any => Changed(operation, any, name, body => body.Remove(other)));
            }
        }
    }

    private static Payload Changed(Operation operation, Any any, string name, Action<JsonObject> change)
    {
        var body = RightRequest.Body(operation, any, name);
        change(body);
        return Payload.Json(body);
    }
}
