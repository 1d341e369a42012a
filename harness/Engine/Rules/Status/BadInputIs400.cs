using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules.Status;

/// <summary>400 says that something technical is wrong with the request; 422 is not for bad inputs.</summary>
internal sealed class BadInputIs400() : CategoryRule(Category.BadInput)
{
    public override string Clause => "status.bad-input-400";
}
