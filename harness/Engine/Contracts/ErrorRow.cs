namespace Conformance.Engine.Contracts;

/// <summary>A code that an operation may answer with, and why.</summary>
public sealed record ErrorRow(string Code, Category Category, string When);
