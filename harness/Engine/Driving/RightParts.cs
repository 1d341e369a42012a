using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Driving;

/// <summary>The parts of a request to an operation that are right in form, whatever its credentials: for scenarios of servers with operations of their own.</summary>
public static class RightParts
{
    /// <summary>The path with a value in each variable's place, encoded; those that are named keep what is given.</summary>
    public static string Path(Operation operation, Any any, IReadOnlyDictionary<string, string>? given = null) => operation.PathVariables.Aggregate(
        operation.Path,
        (path, variable) => path.Replace("{" + variable.Name + "}", PathText.Encode(given?.GetValueOrDefault(variable.Name) ?? Value(variable, any)), StringComparison.Ordinal));

    /// <summary>The query parameters that a request has to have.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Query(Operation operation) => [.. RightRequest.Query(operation)];

    /// <summary>The header lines that a request has to have, beside its credentials.</summary>
    public static IReadOnlyList<Header> Headers(Operation operation, Any any) =>
        [.. operation.Parameters.Where(parameter => parameter is { In: "header", Required: true }).Select(parameter => new Header(parameter.Name, Value(parameter, any)))];

    /// <summary>A body that fits the operation's schema.</summary>
    public static Payload Body(Operation operation, Any any) => RightRequest.Payload(operation, any);

    private static string Value(Parameter parameter, Any any) => RightRequest.Text(new Schema(parameter.Schema), any);
}
