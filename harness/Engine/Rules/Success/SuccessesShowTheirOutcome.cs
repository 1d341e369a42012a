using System.Text.Json;
using Conformance.Engine.Contracts.Agreements;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>Whoever did what was asked shows what came of it.</summary>
internal sealed class SuccessesShowTheirOutcome : SuccessRule
{
    public override string Clause => "success.outcome";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && exchange.Body is not null && Outcomes(exchange).Any();

    public override IEnumerable<Breach> Check(Exchange exchange) => Outcomes(exchange)
        .Where(outcome => IsAsked(exchange, outcome) && exchange.Contract.Schemas.CheckInline(outcome.Answer!.Value, exchange.Body!.Value).Count > 0)
        .Select(outcome => new Breach($"{exchange.Subject} succeeded, but its answer does not show that {outcome.Says}", outcome.Says));

    private static IEnumerable<Outcome> Outcomes(Exchange exchange) =>
        exchange.Contract.Agreements.Outcomes[exchange.Operation!.Id].Where(outcome => outcome.Answer is not null);

    private static bool IsAsked(Exchange exchange, Outcome outcome) =>
        outcome.Request is not { } asked
        || (JsonText.Parse(exchange.Request.Body) is { } body && exchange.Contract.Schemas.CheckInline(asked, body).Count == 0);
}
