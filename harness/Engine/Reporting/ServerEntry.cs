namespace Conformance.Engine.Reporting;

/// <summary>A server before anything was played on it.</summary>
internal sealed record ServerEntry(string Name, string Url);
