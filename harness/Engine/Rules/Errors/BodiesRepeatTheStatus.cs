using System.Globalization;
using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>Where a version's error body repeats the HTTP status, the two agree.</summary>
internal sealed class BodiesRepeatTheStatus : ExchangeRule
{
    public override string Clause => "errors.status-in-body";

    public override bool AppliesTo(Exchange exchange) => exchange.IsContractError() && Said(exchange) is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (Said(exchange) != exchange.Response!.Status)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}, but its body says {Said(exchange)?.ToString(CultureInfo.InvariantCulture)}");
    }

    private static int? Said(Exchange exchange) =>
        exchange.Version.Errors.Status is { } member && exchange.Body.At(member) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var status)
            ? status
            : null;
}
