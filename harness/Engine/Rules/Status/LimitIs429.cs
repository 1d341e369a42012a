using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Status;

/// <summary>429 answers a limit on the number of requests, a third party's limit included.</summary>
internal sealed class LimitIs429() : CategoryRule(Category.RateLimited)
{
    public override string Clause => "status.limits-429";
}
