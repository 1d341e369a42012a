namespace Conformance.Engine.Generation;

/// <summary>Which credential a request carries, right or wrong in one way.</summary>
public enum Credential
{
    /// <summary>What the operation demands, nothing where it demands nothing.</summary>
    Right,

    /// <summary>No Authorization header.</summary>
    Missing,

    /// <summary><c>Authorization: Bearer</c> with nothing behind it.</summary>
    Empty,

    /// <summary>The right token under the scheme <c>Basic</c>.</summary>
    WrongScheme,

    /// <summary>The right token without any scheme.</summary>
    NoScheme,

    /// <summary>Three dot-separated parts that are no token.</summary>
    Garbage,

    /// <summary>One word without dots.</summary>
    NotAToken,

    /// <summary>The right token with another signature.</summary>
    WrongSignature,

    /// <summary>The right token cut short.</summary>
    Truncated,

    /// <summary>The right claims under <c>alg: none</c>.</summary>
    Unsigned,

    /// <summary>The right claims signed with a secret that is not the server's.</summary>
    ForeignSecret,

    /// <summary>The right claims, rightly signed, expired an hour ago; needs the JWT secret.</summary>
    Expired,

    /// <summary>A valid token of a caller who may not do this.</summary>
    WrongRole,
}
