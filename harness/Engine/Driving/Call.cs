using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>What to send to an operation; what is not said is right.</summary>
public sealed record Call
{
    /// <summary>Body: a <see cref="Payload"/> as it is, any other object as JSON; null: none.</summary>
    public object? Body { get; init; }

    /// <summary>Token for <c>Authorization: Bearer</c>; null: no such header.</summary>
    public string? Bearer { get; init; }

    /// <summary>Whole value of the Authorization header; wins over <see cref="Bearer"/>.</summary>
    public string? Authorization { get; init; }

    /// <summary>Values of path variables by name: an object or dictionary; values are encoded.</summary>
    public object? Path { get; init; }

    /// <summary>Query parameters: an object or dictionary; values are encoded.</summary>
    public object? Query { get; init; }

    /// <summary>Further header lines.</summary>
    public IReadOnlyList<Header> Headers { get; init; } = [];
}
