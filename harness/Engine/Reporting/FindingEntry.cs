using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>A finding as verdict.json lists it.</summary>
internal sealed record FindingEntry(
    string Fingerprint, string Cause, string Rule, string Clause, Severity Severity, string Server, string Operation, string? Scenario, string ApiVersion,
    string Message, int? Status, string? Code, string Curl, string? Waiver, Since? Since, IReadOnlyList<string> Cases)
{
    /// <summary>The judge has cleaned it: its curl line names variables where secrets stood, and cleaning twice would break it.</summary>
    public static FindingEntry Of(Finding finding, News? news = null) => new(
        finding.Fingerprint, finding.Cause, finding.Rule, finding.Clause, finding.Severity, finding.Server, finding.Operation, finding.Scenario, finding.ApiVersion,
        finding.Message, finding.Status, finding.Code, finding.Curl, finding.Waiver, news?.Findings[finding.Fingerprint], finding.Cases);

    public Finding Read() => new()
    {
        Fingerprint = Fingerprint,
        Cause = Cause,
        Rule = Rule,
        Clause = Clause,
        Severity = Severity,
        Server = Server,
        Operation = Operation,
        Scenario = Scenario,
        ApiVersion = ApiVersion,
        Message = Message,
        Status = Status,
        Code = Code,
        Curl = Curl,
        Waiver = Waiver,
        Cases = Cases,
    };
}
