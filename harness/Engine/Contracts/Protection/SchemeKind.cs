namespace Conformance.Engine.Contracts.Protection;

/// <summary>How a security scheme asks for its credentials (OpenAPI's security scheme object, told apart as far as servers behave apart).</summary>
public enum SchemeKind
{
    /// <summary><c>oauth2</c> with a flow that ends in a bearer token.</summary>
    OAuth2,

    /// <summary><c>http</c>, <c>bearer</c> (RFC 6750).</summary>
    Bearer,

    /// <summary><c>http</c>, <c>basic</c> (RFC 7617).</summary>
    Basic,

    /// <summary><c>http</c>, <c>digest</c> (RFC 7616).</summary>
    Digest,

    /// <summary><c>http</c> with any other authentication scheme.</summary>
    OtherHttp,

    /// <summary><c>openIdConnect</c>, and <c>oauth2</c> without any flow: an Authorization header, whatever it holds.</summary>
    AnyAuthorization,

    /// <summary><c>apiKey</c>: a value in a header, a query parameter or a cookie.</summary>
    ApiKey,
}
