namespace Conformance.Engine.Contracts;

/// <summary>The part of a request that an answer repeats.</summary>
public enum EchoSource
{
    Path,
    Body,
    Token,
}
