using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>A client that goes by the label must find JSON labelled as JSON.</summary>
internal sealed class ErrorsAreLabelledAsJson : ExchangeRule
{
    public override string Clause => "errors.media-type";

    public override bool AppliesTo(Exchange exchange) => exchange.IsContractError() && exchange.Body is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Response!.MediaType is not "application/json")
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} with a JSON body labelled {PlainText.Short(exchange.Response.MediaType) ?? "not at all"}");
    }
}
