using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>The body that an operation takes.</summary>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Required">Whether a request without a (valid) body is wrong in form.</param>
/// <param name="Schema">The body's schema as written in the OpenAPI document, references resolved.</param>
public sealed record RequestBody(string MediaType, bool Required, JsonElement Schema)
{
    public bool IsJson => MediaType == "application/json";
}
