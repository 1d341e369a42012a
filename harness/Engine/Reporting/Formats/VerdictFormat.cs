using System.Text.Json;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>verdict.json: the result model as a file.</summary>
internal sealed class VerdictFormat : IReportFormat
{
    public string FileName => "verdict.json";

    public byte[] Write(Report report) => JsonSerializer.SerializeToUtf8Bytes(
        VerdictEntry.Of(report.Run, report.Coverage, report.News, report.Redactor), OutputJson.Page);
}
