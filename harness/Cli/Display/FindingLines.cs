using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Display;

/// <summary>The first causes of findings. Written as plain lines: a curl line that a table broke could not be copied.</summary>
internal static class FindingLines
{
    private const int Shown = 5;

    public static void Write(Run run, News? news, TextWriter output)
    {
        var open = Cause.Of([.. run.Findings.Where(finding => finding.Waiver is null)]);
        if (open.Count == 0)
            return;
        var findings = open.Sum(cause => cause.Findings.Count);
        output.WriteLine(open.Count <= Shown ? $"{Words.Causes(open.Count, findings)}:" : $"The first {Shown} of {Words.Causes(open.Count, findings)}:");
        foreach (var cause in open.Take(Shown))
        {
            var first = cause.First;
            output.WriteLine();
            output.WriteLine($"  {(first.Severity == Severity.Fail ? "broken " : "warning")}  {first.Operation}{Others(cause)} ({first.ApiVersion}, {Words.Count(cause.Cases, "case")}{NewsOfCause.Mark(cause, news)})");
            output.WriteLine($"           {Words.Line(first.Message)}");
            output.WriteLine($"           rule {first.Rule}, clause {first.Clause}");
            output.WriteLine($"           {Words.Shell(first.Curl, first.Fingerprint)}");
        }

        output.WriteLine();
    }

    private static string Others(Cause cause) => cause.Operations.Count == 1 ? "" : $" and {Words.Count(cause.Operations.Count - 1, "other operation")}";
}
