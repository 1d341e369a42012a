namespace Conformance.Engine.Contracts.Agreements;

/// <summary>How two parts of one body stand to each other.</summary>
public enum AgreementKind
{
    /// <summary>Every value there is at the second place is that of the first, in capitals or not.</summary>
    Same,

    /// <summary>No value at the second place is that of the first.</summary>
    Differ,

    /// <summary>The first is one of the values at the second place, where there are any.</summary>
    Among,

    /// <summary>The text at the second place, decoded as an address is, has the first in it.</summary>
    Contained,

    /// <summary>The time at the second place is not before the first.</summary>
    Order,

    /// <summary>The values at the first place are all different.</summary>
    Distinct,
}
