namespace Conformance.Engine.Reporting.Formats;

/// <summary>Every file that is written when a run is over. A new format is a new class and a line here.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<IReportFormat> All { get; } = [new VerdictFormat(), new SummaryFormat(), new JUnitFormat(), new SarifFormat(), new BadgeFormat()];
}
