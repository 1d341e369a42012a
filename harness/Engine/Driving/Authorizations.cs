using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>The Authorization header of a derived case: the right one, or wrong in the one way that the case is about.</summary>
internal static class Authorizations
{
    private const string NoToken = "conformance";

    /// <summary>Three parts of base64url letters whose first is no JSON.</summary>
    private const string Garbage = "Y29uZm9y.bWFuY2U.Z2FyYmFnZQ";

    public static bool NeedsNoToken(Credential credential) =>
        credential is Credential.Missing or Credential.Empty or Credential.Garbage or Credential.NotAToken;

    /// <returns>Null: no such header.</returns>
    /// <exception cref="UnplayableException">No token can be had, or none of the kind that can be forged.</exception>
    public static async Task<string?> MakeAsync(Stage stage, DerivedCase derived)
    {
        if (derived.Operation?.Security is not { } scheme)
            return null;
        return derived.Credential switch
        {
            Credential.Missing => null,
            Credential.Empty => "Bearer",
            Credential.Garbage => "Bearer " + Garbage,
            Credential.NotAToken => "Bearer " + NoToken,
            Credential.WrongRole => "Bearer " + await stage.Adapter.OutsiderTokenAsync(stage, scheme),
            var other => Carry(stage, other, await stage.Adapter.TokenAsync(stage, scheme)),
        };
    }

    private static string Carry(Stage stage, Credential credential, string token) => credential switch
    {
        Credential.Right => "Bearer " + token,
        Credential.WrongScheme => "Basic " + token,
        Credential.NoScheme => token,
        Credential.Truncated => "Bearer " + ForgedTokens.Truncated(token),
        Credential.WrongSignature => "Bearer " + ForgedTokens.WrongSignature(Jwt(token)),
        Credential.Unsigned => "Bearer " + ForgedTokens.Unsigned(Jwt(token)),
        Credential.ForeignSecret => "Bearer " + ForgedTokens.Foreign(Jwt(token)),
        Credential.Expired => "Bearer " + stage.Volatile(ForgedTokens.Expired(Jwt(token), Secret(stage), DateTimeOffset.UtcNow)),
        _ => throw new InvalidOperationException($"no way to carry a token as {credential}"),
    };

    /// <summary>An opaque key has no claims and no signature that could be another.</summary>
    private static string Jwt(string token) =>
        ForgedTokens.IsJwt(token) ? token : throw UnplayableException.NotApplicable("the credential for this operation is no JWT, so no like of it can be forged");

    private static string Secret(Stage stage) =>
        stage.Server.Address.JwtSecret ?? throw UnplayableException.NotApplicable("the server's JWT secret was not given");
}
