using Conformance.Engine.Contracts;

namespace Conformance.Engine.Verdicts;

/// <summary>A rule broken by an exchange. One cause is one finding, however many cases saw it.</summary>
public sealed record Finding
{
    /// <summary>Stays the same from run to run: made of rule, operation and aspect, not of values.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The same for all findings that one mistake of the server explains; stays the same from run to run.</summary>
    public required string Cause { get; init; }

    /// <summary>Id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Id of the clause.</summary>
    public required string Clause { get; init; }

    public required Severity Severity { get; init; }

    public required string Server { get; init; }

    /// <summary>The operation, or method and path where the request addressed none.</summary>
    public required string Operation { get; init; }

    /// <summary>The first scenario that saw it; null in recorded traffic that names none.</summary>
    public required string? Scenario { get; init; }

    /// <summary>The API version of the first exchange that showed it.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>What is wrong, in one sentence without secrets.</summary>
    public required string Message { get; init; }

    /// <summary>HTTP status that it was seen with; null where no answer came.</summary>
    public required int? Status { get; init; }

    /// <summary>Error code that it was seen with; null where there was none.</summary>
    public required string? Code { get; init; }

    /// <summary>A shell line that reproduces it, secrets read from the environment.</summary>
    public required string Curl { get; init; }

    /// <summary>Id of the waiver that accepts it; null: none does.</summary>
    public string? Waiver { get; init; }

    /// <summary>Ids of the cases that saw it, sorted.</summary>
    public required IReadOnlyList<string> Cases { get; init; }
}
