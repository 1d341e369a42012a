using System.Globalization;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>Base of the rules that hold a category of failure to the statuses that the policy allows for it.</summary>
internal abstract class CategoryRule(Category category) : ExchangeRule
{
    public override bool AppliesTo(Exchange exchange) => Reading.Of(exchange)?.Category == category;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var reading = Reading.Of(exchange)!;
        var status = exchange.Response!.Status;
        if (reading.Allowed.Contains(status) || IsAnothersMatter(exchange, status))
            yield break;
        yield return Broken(
            exchange,
            $"{exchange.Subject} answered {exchange.Seen()}: {Says(exchange)} is {category.Id()}, for which the policy has {List(exchange.Version.Policy.For(category))}");
    }

    /// <summary>A status that another rule speaks of more plainly: one breach, one finding.</summary>
    protected virtual bool IsAnothersMatter(Exchange exchange, int status) =>
        (exchange.Response!.IsClientError && !exchange.Version.Policy.Allowed4xx.Contains(status) && Has(exchange, "status.allowed-4xx"))
        || (status == 404 && !exchange.Operation!.HasPathVariables && Has(exchange, "status.404-needs-path-variable"))
        || (status == 429 && category != Category.RateLimited && Has(exchange, "status.429-only-limits"))
        || (status >= 500 && Has(exchange, "status.500-not-by-client"));

    /// <summary>Whether the contract has the clause of the rule that would speak.</summary>
    protected static bool Has(Exchange exchange, string clause) => exchange.Contract.Clauses.ContainsKey(clause);

    private static string Says(Exchange exchange) => exchange.Error?.Code ?? "this situation";

    private static string List(IReadOnlyList<int> statuses) =>
        string.Join(" or ", statuses.Select(status => status.ToString(CultureInfo.InvariantCulture)));
}
