namespace Conformance.Engine.Contracts.Protection;

/// <summary>What of a request's credentials is looked at before anybody asks whether they are right.</summary>
public enum Demand
{
    /// <summary>A value that is not empty, in the place that the scheme names.</summary>
    Value,

    /// <summary>The Authorization header names the scheme; what stands behind it may be empty.</summary>
    Scheme,

    /// <summary>The Authorization header names the scheme, and something stands behind it.</summary>
    SchemeAndValue,

    /// <summary>Base64 of ASCII text with a colon in it (RFC 7617 §2).</summary>
    UserAndPassword,
}
