using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs.Recorded;
using Conformance.Engine.Runs.Shards;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli;

/// <summary>Exit code and line of everything that can end the command early.</summary>
internal static class Failures
{
    public static (int Code, string Line) Read(Exception exception) => exception switch
    {
        StopException stop => (stop.ExitCode, One(stop.Message)),
        ContractException or WaiverException or HarException or OutputException or ResultException or MergeException => (ExitCode.Usage, One(exception.Message)),
        TargetException => (ExitCode.NothingTested, One(exception.Message)),
        OperationCanceledException => (ExitCode.Failed, "interrupted before anything was tested"),
        _ => (ExitCode.Failed, $"the harness itself failed: {exception.GetType().Name}: {One(exception.Message)} (CONFORMANCE_TRACE=1 shows where)"),
    };

    private static string One(string text) => PlainText.Line(text.ReplaceLineEndings(" ").Trim());
}
