using System.Text.Json;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>badge.json: what shields.io's endpoint badge reads.</summary>
internal sealed class BadgeFormat : IReportFormat
{
    public string FileName => "badge.json";

    public byte[] Write(Report report)
    {
        var counts = Counts.Of(report.Run.Cases);
        var (message, color) = report.Run.Conclusion() switch
        {
            Conclusion.Kept when counts.Warning > 0 => ($"kept, {Words.Count(counts.Warning, "warning")}", "yellowgreen"),
            Conclusion.Kept => ($"kept in {Words.Count(counts.Judged, "case")}", "brightgreen"),
            Conclusion.Broken when counts.Fail == 0 => (Words.Count(report.Run.WaiversStale.Count, "stale waiver"), "red"),
            Conclusion.Broken => ($"broken in {counts.Fail:N0} of {Words.Count(counts.Judged, "case")}", "red"),
            Conclusion.NothingTested => ("nothing tested", "lightgrey"),
            _ => ("unfinished", "orange"),
        };
        return JsonSerializer.SerializeToUtf8Bytes(
            new { SchemaVersion = 1, Label = report.Run.Contract, Message = message, Color = color, IsError = report.Run.Conclusion() != Conclusion.Kept },
            OutputJson.Page);
    }
}
