namespace Conformance.Engine.Contracts.Protection;

/// <summary>How sure it is that an operation opens to nobody without credentials.</summary>
public enum Guard
{
    /// <summary>It opens to callers without credentials, too.</summary>
    Optional,

    /// <summary>Its document lists security schemes; some frameworks list those that are optional in the same way.</summary>
    Documented,

    /// <summary>The server's owner says so.</summary>
    Declared,
}
