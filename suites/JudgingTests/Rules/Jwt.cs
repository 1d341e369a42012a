using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Conformance.JudgingTests.Rules;

/// <summary>Tokens in the form of a JWT; nobody checks the signature.</summary>
internal static class Jwt
{
    /// <summary>When the exchanges of these tests take place.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static string Of(JsonObject claims, string algorithm = "HS256", string signature = "c2lnbmF0dXJl") =>
        $"{Part(new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" })}.{Part(claims)}.{signature}";

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
