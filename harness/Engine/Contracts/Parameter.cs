using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>A path variable or query parameter of an operation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="In"><c>path</c> or <c>query</c>.</param>
/// <param name="Required">Whether a request without it is wrong in form.</param>
/// <param name="Schema">Its schema as written in the OpenAPI document, references resolved.</param>
public sealed record Parameter(string Name, string In, bool Required, JsonElement Schema);
