namespace Conformance.Cli.Reports;

/// <summary>How another program ended.</summary>
/// <param name="ExitCode">Null: it did not start, or had to be ended.</param>
/// <param name="Output">What it wrote to its output.</param>
/// <param name="Why">In words, such as <c>ended with 1</c>.</param>
internal sealed record ToolResult(int? ExitCode, string Output, string Why);
