using System.Globalization;
using System.Text;
using System.Xml;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>
/// junit.xml: a suite per area, a test per case. It fits both schemas that readers hold it against, Ant's and Jenkins's.
/// What is waived or a warning has passed, and stands in the suite's output.
/// </summary>
internal sealed class JUnitFormat : IReportFormat
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    public string FileName => "junit.xml";

    public byte[] Write(Report report)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement("testsuites");
            foreach (var (area, number) in report.Run.Cases.GroupBy(result => result.Area, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select((area, number) => (area, number)))
                Suite(xml, report, area.Key, number, [.. area]);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Suite(XmlWriter xml, Report report, string area, int number, IReadOnlyList<CaseResult> cases)
    {
        var (run, counts) = (report.Run, Counts.Of(cases));
        xml.WriteStartElement("testsuite");
        Attribute(xml, "package", run.Contract);
        Attribute(xml, "id", number);
        Attribute(xml, "name", area);
        xml.WriteAttributeString("timestamp", run.Started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        // The host of a test is the server that it is about, and a report is about no one machine.
        Attribute(xml, "hostname", "localhost");
        Attribute(xml, "tests", cases.Count);
        Attribute(xml, "failures", counts.Fail);
        Attribute(xml, "errors", counts.Error);
        Attribute(xml, "skipped", counts.NotApplicable + counts.Inconclusive);
        xml.WriteAttributeString("time", Seconds(new TimeSpan(cases.Sum(result => result.Duration.Ticks))));
        xml.WriteStartElement("properties");
        foreach (var (name, value) in Properties(run))
            Property(xml, name, report.Redactor.Clean(value));
        xml.WriteEndElement();
        foreach (var result in cases)
            Case(xml, run.Contract, result, report.Redactor);
        xml.WriteElementString("system-out", XmlText.Of(Passed(cases)));
        xml.WriteElementString("system-err", "");
        xml.WriteEndElement();
    }

    private static IEnumerable<(string Name, string Value)> Properties(Run run) =>
    [
        ("target", run.Target),
        ("contract", run.Contract),
        ("seed", run.Seed.ToString(CultureInfo.InvariantCulture)),
        ("digest", run.Digest),
    ];

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, string contract, CaseResult result, Redactor redactor)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", result.Id);
        Attribute(xml, "classname", $"{contract}.{result.Area}");
        xml.WriteAttributeString("time", Seconds(result.Duration));
        var open = result.Findings.Where(finding => finding.Waiver is null).OrderByDescending(finding => finding.Severity).ToList();
        var reason = redactor.Clean(result.Reason ?? "");
        switch (result.Outcome)
        {
            case Outcome.Fail:
                Ending(xml, "failure", open is [] ? reason : open[0].Message, open is [] ? "finding" : open[0].Clause, $"{result.Sentence}\n{string.Join('\n', open.Select(Line))}");
                break;
            case Outcome.Error:
                Ending(xml, "error", reason, "harness-or-transport", result.Sentence);
                break;
            case Outcome.NotApplicable:
                Ending(xml, "skipped", "not applicable: " + reason, null, "");
                break;
            case Outcome.Inconclusive:
                Ending(xml, "skipped", "inconclusive: " + reason, null, "");
                break;
        }

        xml.WriteEndElement();
    }

    private static void Ending(XmlWriter xml, string element, string message, string? type, string text)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "message", message);
        if (type is not null)
            Attribute(xml, "type", type);
        xml.WriteString(XmlText.Of(text));
        xml.WriteEndElement();
    }

    private static string Passed(IReadOnlyList<CaseResult> cases) => string.Concat(cases
        .Where(result => result.Outcome is Outcome.Warning or Outcome.Waived)
        .SelectMany(result => result.Findings.Select(finding => $"{result.Id}: {(finding.Waiver is { } waiver ? $"waived by {waiver}" : "warning")}: {Line(finding)}\n")));

    private static string Line(Finding finding) =>
        $"{finding.Message} (rule {finding.Rule}, clause {finding.Clause}, {finding.Operation}, {finding.ApiVersion}, finding {finding.Fingerprint})\n  {Words.Shell(finding.Curl, finding.Fingerprint)}";

    private static void Attribute(XmlWriter xml, string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));

    private static void Attribute(XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, XmlText.Token(text));

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
