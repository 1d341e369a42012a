using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation.Schemas;

/// <summary>The parts of a request that is right in form, for a case that changes one thing of it.</summary>
internal static class RightRequest
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Made once: every case of an operation has the same, and a source of values takes milliseconds to set up.</summary>
    private static readonly ConditionalWeakTable<Operation, Dictionary<string, string>> Queries = [];

    /// <summary>Whether the server reads a JSON body here, so that something can be wrong with it.</summary>
    public static bool ReadsJson(this Operation operation) => operation is { ReadsBody: true, Body.IsJson: true };

    public static Schema BodySchema(this Operation operation) => new(operation.Body!.Schema);

    /// <summary>The body with what it needs and the wanted members.</summary>
    public static JsonObject Body(Operation operation, Any any, params IReadOnlyCollection<string> wanted) =>
        RightValue.Object(operation.BodySchema(), any, wanted);

    /// <summary>The body as it is sent; none where the operation takes none.</summary>
    public static Payload Payload(Operation operation, Any any) => operation.Body switch
    {
        null => Generation.Payload.None,
        { IsJson: true } => Generation.Payload.Json(Body(operation, any)),
        { MediaType: Form } => Generation.Payload.Text(Encoded(Body(operation, any)), Form),
        var other => Generation.Payload.Text("", other.MediaType),
    };

    /// <summary>Values for the query parameters that a request has to have. They name nothing that a server knows.</summary>
    public static IReadOnlyDictionary<string, string> Query(Operation operation) => Queries.GetValue(operation, MakeQuery);

    /// <summary>A value of the right form for a path variable or query parameter.</summary>
    public static string Text(Schema schema, Any any) => RightValue.Of(schema, any) switch
    {
        JsonValue value => value.ToString(),
        var other => other?.ToJsonString() ?? "",
    };

    public static string Encoded(JsonObject members) =>
        string.Join('&', members.Select(member => $"{Uri.EscapeDataString(member.Key)}={Uri.EscapeDataString(member.Value?.ToString() ?? "")}"));

    private static Dictionary<string, string> MakeQuery(Operation operation)
    {
        var required = operation.Parameters.Where(parameter => parameter is { In: "query", Required: true }).ToList();
        if (required.Count == 0)
            return Nothing;
        var any = new Any(Hash.Stable(operation.Id), "query", "required");
        return required.ToDictionary(parameter => parameter.Name, parameter => Text(new Schema(parameter.Schema), any));
    }
}
