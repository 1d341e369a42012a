namespace Conformance.Engine.Contracts.Protection;

/// <summary>A security scheme of a server's own OpenAPI document, or of a target file in the same words.</summary>
/// <param name="Name">As the document names it, such as <c>OAuth2PasswordBearer</c>.</param>
/// <param name="Kind">How it asks for credentials.</param>
public sealed record SecurityScheme(string Name, SchemeKind Kind)
{
    /// <summary>The authentication scheme in the Authorization header, such as <c>Bearer</c>; null: none in particular, or no such header.</summary>
    public string? AuthScheme { get; init; }

    /// <summary><c>header</c>, <c>query</c> or <c>cookie</c> for an API key; else <c>header</c>.</summary>
    public string In { get; init; } = "header";

    /// <summary>Name of the header, query parameter or cookie that carries it.</summary>
    public string Parameter { get; init; } = "Authorization";

    /// <summary>Where a password buys a token, as the document has it, relative to it; null: nowhere.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>Whether the credential is a bearer token of the Authorization header.</summary>
    public bool TakesToken => Kind is SchemeKind.OAuth2 or SchemeKind.Bearer or SchemeKind.AnyAuthorization;

    public override string ToString() => Name;
}
