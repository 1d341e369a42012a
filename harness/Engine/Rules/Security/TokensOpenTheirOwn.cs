using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Rules.Success;

namespace Conformance.Engine.Rules.Security;

/// <summary>A token opens what is its user's, and nobody else's.</summary>
internal sealed class TokensOpenTheirOwn : EchoRule
{
    public override string Clause => "security.own-data";

    protected override bool Concerns(EchoSource source) => source == EchoSource.Token;

    protected override Breach Differs(Exchange exchange, Echo echo, string pointer) => new(
        $"{exchange.Subject} answered with {pointer} of somebody else than the token's {echo.Name}", $"{echo.Name} {pointer}");
}
