using System.Globalization;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>The body of a success is what the operation's schema says.</summary>
internal sealed class SuccessBodiesFitTheirSchema : SuccessRule
{
    private const int MostReported = 5;

    public override string Clause => "success.body";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && Promised(exchange).Count > 0 && exchange.CanHaveBody();

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var status = exchange.Response!.Status.ToString(CultureInfo.InvariantCulture);
        if (exchange.Body is not { } body)
            return [new Breach($"{exchange.Subject} succeeded with a body that is no JSON", $"{status} no JSON")];
        // Of several schemas the one that nearly fits is the one that was meant.
        var misfits = Promised(exchange).Select(name => exchange.Contract.Schemas.Check(name, body)).MinBy(Number)!;
        return misfits.DistinctBy(Place).Take(MostReported).Select(misfit => new Breach(
            $"{exchange.Subject} succeeded with a body that does not fit: {misfit with { Location = Place(misfit) }}",
            $"{status} {Place(misfit)} {misfit.Keyword}"));
    }

    private static int Number(IReadOnlyList<SchemaMisfit> misfits) => misfits.Count;
}
