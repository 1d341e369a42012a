namespace Conformance.Engine.Contracts;

/// <summary>What a contract's schema says of a member of a body.</summary>
public enum MemberPromise
{
    /// <summary>Nothing, though it lists the members that there are.</summary>
    Undeclared,

    /// <summary>It may be there: it is listed and not required, or the names are data.</summary>
    Optional,

    /// <summary>It is there.</summary>
    Required,
}
