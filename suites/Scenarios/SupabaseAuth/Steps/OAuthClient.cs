namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>An OAuth client that the run made.</summary>
/// <param name="Method">How it shows who it is: its token_endpoint_auth_method.</param>
/// <param name="Secret">Null for a public client.</param>
internal sealed record OAuthClient(string Id, string Method, string? Secret)
{
    public const string ByNothing = "none";
    public const string ByHeader = "client_secret_basic";
    public const string ByBody = "client_secret_post";

    /// <summary>The one address that it has registered.</summary>
    public const string Back = "https://client.conformance.example/back";
}
