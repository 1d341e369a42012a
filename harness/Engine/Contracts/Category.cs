namespace Conformance.Engine.Contracts;

/// <summary>Why a request must fail. The status policy says which statuses may answer each.</summary>
public enum Category
{
    /// <summary>Inputs and their contents are not valid as a whole, or parts of them.</summary>
    BadInput,

    /// <summary>Security headers or inputs are missing or invalid in form, structure, encoding.</summary>
    MissingOrInvalidCredentials,

    /// <summary>The caller is known and may not do this.</summary>
    NotPermitted,

    /// <summary>The path names something that cannot be identified.</summary>
    UnidentifiableResource,

    /// <summary>The input is fine; the state of the data or a third party refuses.</summary>
    StateConflict,

    /// <summary>A limit on the number of requests.</summary>
    RateLimited,

    /// <summary>What nobody expected.</summary>
    Unexpected,

    /// <summary>The feature is off, not configured or not available.</summary>
    FeatureDisabled,
}
