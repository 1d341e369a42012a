namespace Conformance.Engine.Contracts;

/// <summary>When two values count as the same.</summary>
public enum EchoForm
{
    /// <summary>The same JSON value.</summary>
    Same,

    /// <summary>The same UUID; what is none is not compared.</summary>
    Id,

    /// <summary>The same address, in capitals or not.</summary>
    Address,

    /// <summary>The same digits.</summary>
    Number,

    /// <summary>Each member of an object that is not null is a member of the other's, too.</summary>
    Members,
}
