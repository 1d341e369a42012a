using Conformance.Engine.Contracts;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>What a file about a run is made of.</summary>
/// <param name="News">What changed since an earlier run; null: there is none to compare with.</param>
internal sealed record Report(Run Run, Contract Contract, CoverageEntry Coverage, News? News, Redactor Redactor)
{
    public IReadOnlyList<CoverageTable> Tables { get; } = CoverageTables.Of(Run, Coverage, Redactor);
}
