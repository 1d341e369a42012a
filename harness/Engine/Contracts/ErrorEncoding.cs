namespace Conformance.Engine.Contracts;

/// <summary>How an API version writes an error body.</summary>
/// <param name="Schema">Name of the body's schema.</param>
/// <param name="Code">Member that holds the textual code.</param>
/// <param name="Message">Member that holds the message for people.</param>
/// <param name="Status">Member that repeats the HTTP status; null where none does.</param>
public sealed record ErrorEncoding(string Schema, string Code, string Message, string? Status);
