using Conformance.Engine.Contracts;

namespace Conformance.Engine.Driving;

/// <summary>Says why a step of the set-up that had to succeed did not.</summary>
public static class Refusals
{
    public static UnplayableException Read(Exchange exchange)
    {
        var code = exchange.Error?.Code;
        var says = exchange.Response is { } response
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{exchange.Subject} answered {response.Status} {code}").TrimEnd()
            : $"{exchange.Subject} was not answered: {exchange.SilenceDetail}";
        if (exchange.Hindrance is { } hindrance)
            return UnplayableException.NotApplicable($"{says}: {hindrance}");
        if (code is not null && exchange.Contract.Codes.TryGetValue(code, out var known))
        {
            if (known.Category == Category.FeatureDisabled)
                return UnplayableException.NotApplicable($"{says}: the feature is off");
            if (known.Category == Category.RateLimited)
                return UnplayableException.Unheard($"rate limited: {says}");
        }

        // What stands before a server answers so where it cannot reach it (RFC 9110 §15.6.3-5, RFC 6585 §6).
        return exchange.Response is null or { Status: 429 or 502 or 503 or 504 or 511 or (>= 520 and <= 530) }
            ? UnplayableException.Unheard($"precondition failed: {says}")
            : UnplayableException.PreconditionFailed($"precondition failed: {says}");
    }
}
