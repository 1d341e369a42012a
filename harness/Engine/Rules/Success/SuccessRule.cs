using System.Text.RegularExpressions;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>Base of the rules about answers that are no errors.</summary>
internal abstract partial class SuccessRule : ExchangeRule
{
    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Response.Status: >= 200, Operation: not null, Error: null } && exchange.Request.Method == exchange.Operation.Method;

    /// <summary>Names of the schemas of which the body must fit one; empty: no JSON body is promised.</summary>
    protected static IReadOnlyList<string> Promised(Exchange exchange) =>
        exchange.Operation!.Successes.GetValueOrDefault(exchange.Response!.Status) ?? [];

    /// <summary>Where a misfit is, the same for every entry of a list.</summary>
    protected static string Place(SchemaMisfit misfit) => Index().Replace(misfit.Location, "/*");

    [GeneratedRegex(@"/\d+(?=/|$)")]
    private static partial Regex Index();
}
