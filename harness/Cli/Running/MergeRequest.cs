namespace Conformance.Cli.Running;

/// <summary>What <c>merge</c> is asked to do.</summary>
internal sealed record MergeRequest(IReadOnlyList<string> Folders, string Out, string? Previous, bool AllureReport);
