using System.Globalization;
using System.Text;
using System.Text.Json;
using Conformance.Engine.Generation;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>One more result in an Allure report, which carries the tables of what was covered.</summary>
internal static class AllureCoverage
{
    private const string Name = "What the run covered";

    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static void Write(string folder, Run run, IReadOnlyList<CoverageTable> tables)
    {
        var attachments = tables.Select(table => new
        {
            Name = table.Title,
            Type = "text/csv",
            Source = $"{Id(table.Title)}-attachment.csv",
        }).ToList();
        foreach (var (table, attachment) in tables.Zip(attachments))
            AtomicFile.Write(Path.Combine(folder, attachment.Source), Encoding.UTF8.GetBytes(table.Csv()));
        var id = Id(Name);
        var ended = (run.Started + run.Duration).ToUnixTimeMilliseconds();
        AtomicFile.Write(Path.Combine(folder, $"{id}-result.json"), JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Uuid = id,
                HistoryId = Hash.Short(Name, 32),
                FullName = Name,
                Name,
                Description = CoverageTables.Says(run),
                Status = "passed",
                Stage = "finished",
                Start = ended,
                Stop = ended,
                Labels = new[] { new { Name = "epic", Value = run.Contract }, new { Name = "feature", Value = "coverage" } },
                Attachments = attachments,
            },
            OutputJson.Page));
    }

    /// <summary>The same in every run.</summary>
    private static string Id(string text) => new Guid(Convert.FromHexString(Hash.Short(text, 32))).ToString("D", CultureInfo.InvariantCulture);
}
