using System.Globalization;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>An operation succeeds with a status that its description has.</summary>
internal sealed class SuccessStatusIsDocumented : SuccessRule
{
    public override string Clause => "success.status";

    public override bool IsOneMistake => false;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var documented = exchange.Operation!.Successes.Keys;
        if (documented.Any() && !documented.Contains(exchange.Response!.Status))
            yield return Broken(exchange, $"{exchange.Subject} succeeded with {exchange.Response.Status}; documented: {string.Join(", ", documented.Order().Select(status => status.ToString(CultureInfo.InvariantCulture)))}");
    }
}
