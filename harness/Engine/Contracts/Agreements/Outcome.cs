using System.Text.Json;

namespace Conformance.Engine.Contracts.Agreements;

/// <summary>What shows of a success that did what was asked.</summary>
/// <param name="Request">JSON Schema of the request bodies of which it is said; null: of all.</param>
/// <param name="Answer">JSON Schema that the answer fits then; null: nothing is said of it.</param>
/// <param name="Claims">JSON Schema that the claims of the access token fit which the answer brings; null: nothing is said of them.</param>
/// <param name="Says">What the answer does not show where it does not fit, for messages.</param>
public sealed record Outcome(JsonElement? Request, JsonElement? Answer, JsonElement? Claims, string Says);
