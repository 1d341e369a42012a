namespace Conformance.Cli.Running;

/// <summary>What <c>check</c> is asked to do.</summary>
internal sealed record RecordedRunRequest(IReadOnlyList<string> Files, string? Contract, string? OpenApi, string? Waivers, string Out, string? Previous, bool AllureReport);
