using Conformance.Engine.Contracts;

namespace Conformance.Engine.Driving;

/// <summary>Says why a step of the set-up that had to succeed did not.</summary>
public static class Refusals
{
    public static UnplayableException Read(Exchange exchange)
    {
        var code = exchange.Error?.Code;
        var says = $"{exchange.Subject} answered {exchange.Response?.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? exchange.SilenceDetail}{(code is null ? "" : " " + code)}";
        if (exchange.Hindrance is { } hindrance)
            return UnplayableException.NotApplicable($"{says}: {hindrance}");
        if (code is not null && exchange.Contract.Codes.TryGetValue(code, out var known))
        {
            if (known.Category == Category.FeatureDisabled)
                return UnplayableException.NotApplicable($"{says}: the feature is off");
            if (known.Category == Category.RateLimited)
                return UnplayableException.PreconditionFailed($"rate limited: {says}");
        }

        return UnplayableException.PreconditionFailed($"precondition failed: {says}");
    }
}
