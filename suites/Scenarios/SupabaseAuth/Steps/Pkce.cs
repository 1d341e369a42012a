using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Conformance.Engine.Generation;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>RFC 7636: a secret and what is shown of it beforehand.</summary>
internal sealed record Pkce(string Verifier, string Challenge)
{
    public const string Method = "s256";

    public static Pkce From(Any any)
    {
        var verifier = any.CodeVerifier();
        return new Pkce(verifier, ChallengeOf(verifier));
    }

    public static string ChallengeOf(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
