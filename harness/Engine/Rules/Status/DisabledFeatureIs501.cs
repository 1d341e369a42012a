using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Status;

/// <summary>501 (the text also names 422) answers a feature that is off.</summary>
internal sealed class DisabledFeatureIs501() : CategoryRule(Category.FeatureDisabled)
{
    public override string Clause => "status.feature-off-501";
}
