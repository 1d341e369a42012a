using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

/// <summary>What a server asks an authenticator for.</summary>
/// <param name="Id">Names the challenge in the answer.</param>
/// <param name="Options">The options of WebAuthn Level 3, §5.1, in their JSON form.</param>
internal sealed record Ceremony(string Id, JsonElement? Options)
{
    public string Challenge => Options.Text("challenge") ?? "";

    public string RelyingParty => Options.At("rp").Text("id") ?? Options.Text("rpId") ?? "";

    /// <summary>The handle of the user whom a new credential is for.</summary>
    public string? UserHandle => Options.At("user").Text("id");

    public JsonObject Answer(JsonNode? credential) => new() { ["challenge_id"] = Id, ["credential"] = credential };

    public JsonObject FactorAnswer(string type, JsonNode? credential) => new()
    {
        ["challenge_id"] = Id,
        ["webauthn"] = new JsonObject { ["type"] = type, ["credential_response"] = credential },
    };
}
