using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>Answers that say nothing of the condition that the scenario is about.</summary>
public static class Excuses
{
    public static bool Has(Exchange exchange) => Of(exchange) is not null;

    /// <summary>The excusing category: a limit was met, or the feature is off, where the scenario is about neither.</summary>
    public static Category? Of(Exchange exchange)
    {
        if (exchange.Response?.Status == 429 && !Expects(exchange, Category.RateLimited))
            return Category.RateLimited;
        return exchange.Catalogued() is { Category: Category.FeatureDisabled } && !Expects(exchange, Category.FeatureDisabled) ? Category.FeatureDisabled : null;
    }

    private static bool Expects(Exchange exchange, Category category) =>
        exchange.Expected is { } expected && (expected.Categories.Contains(category) || expected.Codes.Contains(exchange.Error?.Code ?? ""));
}
