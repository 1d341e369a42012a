using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Version;

/// <summary>A missing or invalid version header means the encoding from before versions came.</summary>
internal sealed class InitialErrorsKeepTheirShape : EncodingRule
{
    public override string Clause => "version.initial-encoding";

    protected override bool Concerns(ApiVersion version) => version.Date is null;
}
