namespace Conformance.Engine.Contracts;

/// <summary>What a request's credentials look like, before anything is verified.</summary>
public enum CredentialForm
{
    /// <summary>No Authorization header, or an empty one.</summary>
    Missing,

    /// <summary>Another scheme than Bearer, or nothing behind it, or more than one word.</summary>
    NotBearer,

    /// <summary>What stands behind the scheme does not begin with the header of a JWT.</summary>
    NoToken,

    /// <summary>It begins with the header of a JWT, and is otherwise not of its form (RFC 7515 §3.1, RFC 7519 §7.2).</summary>
    BrokenToken,

    /// <summary>A JWT in form, whatever it is worth.</summary>
    Token,
}
