namespace Conformance.Engine.Contracts;

/// <summary>The form in which an operation reports its errors.</summary>
public enum ErrorForm
{
    /// <summary>The contract's own error body, in the encoding of the API version.</summary>
    Json,

    /// <summary>RFC 6749 §5.2: <c>{error, error_description}</c>.</summary>
    OAuth,

    /// <summary>RFC 7644 §3.12.</summary>
    Scim,

    /// <summary>A redirect whose query or fragment carries the error.</summary>
    Redirect,
}
