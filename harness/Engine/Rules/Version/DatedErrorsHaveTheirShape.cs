using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Version;

/// <summary>A date on or after a version's own means that version's encoding.</summary>
internal sealed class DatedErrorsHaveTheirShape : EncodingRule
{
    public override string Clause => "version.dated-encoding";

    protected override bool Concerns(ApiVersion version) => version.Date is not null;
}
