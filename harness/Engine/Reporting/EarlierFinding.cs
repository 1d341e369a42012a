using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>A finding that an earlier run had and this one has not.</summary>
public sealed record EarlierFinding(string Fingerprint, string Rule, string Clause, Severity Severity, string Operation, string Message, IReadOnlyList<string> Cases)
{
    internal static EarlierFinding Of(Finding finding) => new(
        finding.Fingerprint, finding.Rule, finding.Clause, finding.Severity, finding.Operation, finding.Message, finding.Cases);
}
