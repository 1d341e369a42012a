namespace Conformance.Engine.Contracts;

/// <summary>A value of the version header worth sending.</summary>
/// <param name="Name">Short name for case ids, such as <c>not-a-date</c>.</param>
/// <param name="Values">Header lines to send, in order; empty: the header is left out.</param>
/// <param name="Means">Id of the API version that it must choose.</param>
public sealed record VersionForm(string Name, IReadOnlyList<string> Values, string Means);
