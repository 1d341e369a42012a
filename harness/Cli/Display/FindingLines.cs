using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Display;

/// <summary>The first findings. Written as plain lines: a curl line that a table broke could not be copied.</summary>
internal static class FindingLines
{
    private const int Shown = 5;

    public static void Write(Run run, TextWriter output)
    {
        var open = run.Findings.Where(finding => finding.Waiver is null).OrderByDescending(finding => finding.Severity).ToList();
        if (open.Count == 0)
            return;
        output.WriteLine(open.Count <= Shown ? $"{Words.Count(open.Count, "finding")}:" : $"The first {Shown} of {Words.Count(open.Count, "finding")}:");
        foreach (var finding in open.Take(Shown))
        {
            output.WriteLine();
            output.WriteLine($"  {(finding.Severity == Severity.Fail ? "broken " : "warning")}  {finding.Operation} ({finding.ApiVersion}, {Words.Count(finding.Cases.Count, "case")})");
            output.WriteLine($"           {Words.Line(finding.Message)}");
            output.WriteLine($"           rule {finding.Rule}, clause {finding.Clause}");
            output.WriteLine($"           {Words.Shell(finding.Curl, finding.Fingerprint)}");
        }

        output.WriteLine();
    }
}
