using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>A server that meets the unexpected says so with 500; dropping the connection tells the client nothing.</summary>
internal sealed class EveryRequestIsAnswered : ExchangeRule
{
    public override string Clause => "status.every-request-answered";

    public override bool IsOneMistake => false;

    public override bool SpeaksOfAnyAnswer => true;

    public override bool AppliesTo(Exchange exchange) => exchange.Response is not null || exchange.Silence == Silence.Closed;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Silence == Silence.Closed)
            yield return Broken(exchange, $"{exchange.Subject} was not answered: the server closed the connection");
    }
}
