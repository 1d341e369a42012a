namespace Conformance.Scenarios.EdgeFunctions;

/// <summary>The contract's operations and codes by name.</summary>
internal static class Edge
{
    public const string Contract = "edge-functions";

    public const string CallPost = "call_post";
    public const string CallGet = "call_get";
    public const string Preflight = "preflight";

    public const string NoHeader = "UNAUTHORIZED_NO_AUTH_HEADER";
    public const string Format = "UNAUTHORIZED_INVALID_JWT_FORMAT";
    public const string Legacy = "UNAUTHORIZED_LEGACY_JWT";
    public const string Asymmetric = "UNAUTHORIZED_ASYMMETRIC_JWT";
    public const string Algorithm = "UNAUTHORIZED_UNSUPPORTED_TOKEN_ALGORITHM";
    public const string NotFound = "NOT_FOUND";
}
