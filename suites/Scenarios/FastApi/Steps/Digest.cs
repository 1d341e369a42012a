using System.Security.Cryptography;
using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.FastApi.Steps;

/// <summary>Answers Digest challenges (RFC 7616).</summary>
internal static class Digest
{
    /// <summary>The parameters that answer the challenge of an operation to a request of this case.</summary>
    /// <exception cref="UnplayableException">It does not challenge, or with something that nobody can answer.</exception>
    public static async Task<string> AnswerAsync(Stage stage, Operation operation, string name, string password)
    {
        var request = Ask.For(stage, operation);
        var answer = await stage.SendRawAsync(request, operation);
        var challenge = answer.Response is { } response ? Challenge.Of(response)?.FirstOrDefault(each => each.Is("Digest")) : null;
        if (challenge?.Parameters.TryGetValue("nonce", out var nonce) != true || !challenge.Parameters.TryGetValue("realm", out var realm))
            throw UnplayableException.NotApplicable($"{operation} challenges without realm and nonce, which nobody can answer");
        var algorithm = challenge.Parameters.GetValueOrDefault("algorithm", "MD5");
        Func<string, string> hash = algorithm.ToUpperInvariant() switch
        {
            "SHA-256" => text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            "MD5" => text => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text))),
            _ => throw UnplayableException.NotApplicable($"{operation} challenges with the algorithm {algorithm}"),
        };
        const string Count = "00000001";
        var client = stage.Any.Random.AlphaNumeric(16);
        var a1 = hash($"{name}:{realm}:{password}");
        var a2 = hash($"{operation.Method}:{request.Target}");
        var protects = challenge.Parameters.ContainsKey("qop");
        var proof = hash(protects ? $"{a1}:{nonce}:{Count}:{client}:auth:{a2}" : $"{a1}:{nonce}:{a2}");
        return stage.Volatile($"username=\"{name}\", realm=\"{realm}\", nonce=\"{nonce}\", uri=\"{request.Target}\", algorithm={algorithm}, response=\"{proof}\""
            + (protects ? $", qop=auth, nc={Count}, cnonce=\"{client}\"" : ""));
    }
}
