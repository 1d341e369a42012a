namespace Conformance.Engine.Contracts;

/// <summary>How an API version writes an error body.</summary>
/// <param name="Schema">Name of the body's schema.</param>
/// <param name="Code">Member that holds the textual code; null where none does.</param>
/// <param name="Message">Member that holds the message for people.</param>
/// <param name="Status">Member that repeats the HTTP status; null where none does.</param>
/// <param name="HasCodeHeader">Whether every error of this version promises the contract's error-code header.</param>
public sealed record ErrorEncoding(string Schema, string? Code, string Message, string? Status, bool HasCodeHeader)
{
    /// <summary>The only statuses whose bodies have this form; empty: all errors have it.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [];

    public bool Covers(int status) => Statuses.Count == 0 || Statuses.Contains(status);
}
