using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>A success is about what the path names, and says what the request wanted.</summary>
internal sealed class SuccessBodiesSayWhatWasAsked : EchoRule
{
    public override string Clause => "success.says-what-was-asked";

    public override bool IsOneMistake => false;

    protected override bool Concerns(EchoSource source) => source is EchoSource.Path or EchoSource.Body;

    protected override Breach Differs(Exchange exchange, Echo echo, string pointer) => new(
        $"{exchange.Subject} succeeded, but {pointer} of its answer is not {(echo.Source == EchoSource.Path ? $"the {echo.Name} of the path" : $"the {echo.Name} that was asked for")}",
        $"{echo.Name} {pointer}");
}
