using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>A client that goes by the label must find JSON labelled as JSON.</summary>
internal sealed class SuccessBodiesAreLabelledAsJson : SuccessRule
{
    public override string Clause => "success.media-type";

    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && Promised(exchange).Count > 0 && exchange.Body is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var label = exchange.Response!.MediaType;
        if (label is not "application/json" && label?.EndsWith("+json", StringComparison.Ordinal) != true)
            yield return Broken(exchange, $"{exchange.Subject} succeeded with a JSON body labelled {label ?? "not at all"}");
    }
}
