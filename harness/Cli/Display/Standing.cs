using System.Globalization;
using Conformance.Engine.Reporting;

namespace Conformance.Cli.Display;

/// <summary>Where a run stands.</summary>
internal sealed record Standing(
    int Finished, int Cases, int Broken, int Warnings, int Errors, string Area, long Requests, TimeSpan Elapsed, IReadOnlyList<string> Notes)
{
    public double PerSecond => Elapsed.TotalSeconds > 0 ? Requests / Elapsed.TotalSeconds : 0;

    public double Share => Cases == 0 ? 0 : (double)Finished / Cases;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Finished:N0} of {Cases:N0} cases · {Broken} broken{(Warnings > 0 ? $" · {Words.Count(Warnings, "warning")}" : "")}{(Errors > 0 ? $" · {Words.Count(Errors, "error")}" : "")} · {PerSecond:N0} requests/s · {Words.Span(Elapsed)}");
}
