using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Version;

/// <summary>An error body is that of the server's generation, or of the one version that the contract has.</summary>
internal sealed class ErrorsHaveTheirShape : EncodingRule
{
    public override string Clause => "errors.shape";

    protected override bool Concerns(ApiVersion version) => true;
}
