using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>Answers that say nothing of the condition that the scenario is about.</summary>
public static class Excuses
{
    public static bool Has(Exchange exchange) => Of(exchange) is not null || exchange.Hindrance is not null;

    /// <summary>The excusing category: a limit was met, or the feature is off, where the scenario is about neither.</summary>
    public static Category? Of(Exchange exchange)
    {
        if (exchange.Response?.Status == 429 && exchange.Expected is not { IsAboutLimits: true } && !ExpectsCode(exchange))
            return Category.RateLimited;
        return exchange.Catalogued() is { Category: Category.FeatureDisabled } && exchange.Expected?.Categories.Contains(Category.FeatureDisabled) != true && !ExpectsCode(exchange)
            ? Category.FeatureDisabled
            : null;
    }

    private static bool ExpectsCode(Exchange exchange) => exchange.Expected?.Codes.Contains(exchange.Error?.Code ?? "") == true;
}
