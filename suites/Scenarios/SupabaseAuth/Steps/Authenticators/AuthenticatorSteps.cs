using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

/// <summary>Authenticators answer. All that they say changes from run to run.</summary>
internal static class AuthenticatorSteps
{
    /// <summary>The origin from which the server takes the answers of authenticators.</summary>
    public static async Task<string> OriginAsync(this Stage stage)
    {
        await stage.NeedOnAsync(AuthenticatorFeatures.Origin);
        return ServerMemory.Of(stage).Origin ?? throw UnplayableException.NotApplicable("no origin is known from which an authenticator's answer is accepted");
    }

    public static JsonObject Create(this Stage stage, SecurityKey key, Ceremony ceremony, string origin, Oddity? odd = null) =>
        stage.Volatile(key.Create(ceremony, origin, odd));

    public static JsonObject Get(this Stage stage, SecurityKey key, Ceremony ceremony, string origin, Oddity? odd = null) =>
        stage.Volatile(key.Get(ceremony, origin, odd));

    private static JsonObject Volatile(this Stage stage, JsonObject credential)
    {
        foreach (var member in credential.Concat((JsonObject)credential["response"]!).Where(member => member.Key != "type" && member.Value is JsonValue))
            stage.Volatile(member.Value!.GetValue<string>());
        return credential;
    }
}
