using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>findings.sarif (SARIF 2.1.0, OASIS): a result per finding, a rule per rule that was broken.</summary>
internal sealed class SarifFormat : IReportFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public string FileName => "findings.sarif";

    public byte[] Write(Report report)
    {
        var run = report.Run;
        var rules = run.Findings.DistinctBy(finding => finding.Rule).OrderBy(finding => finding.Rule, StringComparer.Ordinal).ToList();
        var indices = rules.Select((finding, index) => (finding.Rule, index)).ToDictionary(pair => pair.Rule, pair => pair.index, StringComparer.Ordinal);
        var waivers = run.Waivers.ToDictionary(waiver => waiver.Id, StringComparer.Ordinal);
        return JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object>
            {
                ["$schema"] = Schema,
                ["version"] = "2.1.0",
                ["runs"] = new[]
                {
                    new
                    {
                        Tool = new { Driver = new { Name = "Conformance", Rules = rules.Select(finding => Rule(finding, report.Contract)) } },
                        AutomationDetails = new { Id = $"conformance/{run.Contract}/" },
                        Invocations = new[] { new { ExecutionSuccessful = run.Interrupted is null, StartTimeUtc = run.Started.UtcDateTime, EndTimeUtc = (run.Started + run.Duration).UtcDateTime } },
                        OriginalUriBaseIds = new { TARGET = new { Description = new { Text = Cleaned(report) } } },
                        ColumnKind = "utf16CodeUnits",
                        Results = run.Findings.Select(finding => Result(finding, indices[finding.Rule], report.News, waivers)),
                    },
                },
            },
            SarifJson.Options);
    }

    private static string Cleaned(Report report) => report.Redactor.Clean(report.Run.Target);

    private static object Rule(Finding finding, Contract contract)
    {
        var clause = contract.Clauses.GetValueOrDefault(finding.Clause);
        var sentence = clause?.Sentence ?? finding.Clause;
        var source = clause?.Source ?? "";
        return new
        {
            Id = finding.Rule,
            Name = string.Concat(finding.Rule.Split('-').Select(Words.Upper)),
            ShortDescription = new { Text = sentence },
            Help = new { Text = $"{sentence}\n\nClause {finding.Clause}. Source: {source}", Markdown = $"{Markdown.Text(sentence)}\n\nClause `{finding.Clause}`. Source: <{source}>" },
            HelpUri = Uri.IsWellFormedUriString(source, UriKind.Absolute) ? source : null,
            DefaultConfiguration = new { Level = Level(clause?.Severity ?? finding.Severity) },
            Properties = new { Clause = finding.Clause, Tags = new[] { "conformance", contract.Name } },
        };
    }

    private static object Result(Finding finding, int rule, News? news, Dictionary<string, Waiver> waivers) => new
    {
        RuleId = finding.Rule,
        RuleIndex = rule,
        Level = Level(finding.Severity),
        Message = new { Text = $"{finding.Operation}: {finding.Message}" },
        Locations = new[] { Location(finding) },
        PartialFingerprints = new Dictionary<string, string> { ["conformance/v1"] = finding.Fingerprint },
        BaselineState = news?.Findings.GetValueOrDefault(finding.Fingerprint) switch { Since.New => "new", Since.Still => "unchanged", _ => null },
        // An empty list says that the result is not suppressed; null, that nobody knows (SARIF 2.1.0 §3.27.23).
        Suppressions = finding.Waiver is null ? [] : new[] { Suppression(waivers.GetValueOrDefault(finding.Waiver), finding.Waiver) },
        OccurrenceCount = finding.Cases.Count,
        Properties = new { finding.Clause, finding.Cause, finding.Server, finding.ApiVersion, finding.Status, finding.Code, finding.Scenario, Curl = Words.Shell(finding.Curl, finding.Fingerprint) },
    };

    private static object Suppression(Waiver? waiver, string id) => new
    {
        Kind = "external",
        Status = "accepted",
        Justification = waiver is null ? id : $"{id}: {waiver.Reason} ({waiver.Owner}, until {waiver.Expires:yyyy-MM-dd}, {waiver.Link})",
    };

    /// <summary>The path below the target; readers such as GitHub's show no result without a file and a line.</summary>
    private static object Location(Finding finding)
    {
        var path = finding.Operation[(finding.Operation.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('?')[0].TrimStart('/');
        var segments = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return new
        {
            PhysicalLocation = new { ArtifactLocation = new { Uri = segments.Length == 0 ? "." : segments, UriBaseId = "TARGET" }, Region = new { StartLine = 1 } },
            LogicalLocations = new[] { new { FullyQualifiedName = finding.Operation, Kind = "resource" } },
        };
    }

    private static string Level(Severity severity) => severity == Severity.Fail ? "error" : "warning";
}
