namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>Names of SAML 2.0 that answers are made of.</summary>
internal static class SamlNames
{
    public const string Protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
    public const string Assertion = "urn:oasis:names:tc:SAML:2.0:assertion";
    public const string Metadata = "urn:oasis:names:tc:SAML:2.0:metadata";
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    public const string RedirectBinding = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
    public const string Bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    public const string PasswordContext = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";

    public const string Success = "urn:oasis:names:tc:SAML:2.0:status:Success";
    public const string Responder = "urn:oasis:names:tc:SAML:2.0:status:Responder";

    public const string Email = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
    public const string Persistent = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
    public const string Transient = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

    public const string SubjectId = "urn:oasis:names:tc:SAML:attribute:subject-id";
}
