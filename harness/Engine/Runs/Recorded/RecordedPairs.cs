using Conformance.Engine.Driving;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Finds in recorded traffic the same request sent under two API versions.</summary>
internal static class RecordedPairs
{
    private static readonly HashSet<string> Safe = ["GET", "HEAD", "OPTIONS"];

    /// <summary>For an exchange under a later API version the one under the earliest that it is to be compared with.</summary>
    public static IReadOnlyDictionary<Exchange, Exchange> Find(IReadOnlyList<(HarEntry Entry, Exchange Exchange)> traffic) =>
        traffic.Where(each => each.Entry.IsProbe && each.Exchange.Contract.VersionHeader is not null).Select(each => each.Exchange)
            .GroupBy(Key)
            .Select(group => group.ToLookup(exchange => exchange.Version.Date is null))
            // More than one of a kind: what was a repetition and what the twin, the recording does not say.
            .Where(versions => versions[true].Count() == 1 && versions[false].Count() == 1)
            .Where(versions => Comparable(versions[true].Single(), versions[false].Single()))
            .ToDictionary(versions => versions[false].Single(), versions => versions[true].Single());

    /// <summary>The very same words sent again find what they did the first time: of two such only the safe, or those of which the first had no effect, can be compared.</summary>
    private static bool Comparable(Exchange one, Exchange other)
    {
        var first = one.Started <= other.Started ? one : other;
        // The harness sets the situation up anew for each version.
        return first.Expected is not null
            || Safe.Contains(one.Request.Method)
            || first.Response is { Status: >= 400 }
            || one.Request.Target != other.Request.Target
            || !one.Request.Body.AsSpan().SequenceEqual(other.Request.Body);
    }

    /// <summary>
    /// A request that changes something meets another state the second time: unless the recorder says that it is
    /// the same situation, only safe requests (RFC 9110 §9.2.1) with the same words can be compared.
    /// </summary>
    private static object Key(Exchange exchange)
    {
        if (exchange.Scenario is { } scenario)
            return (exchange.Server, exchange.Request.Method, exchange.Subject, scenario);
        return Safe.Contains(exchange.Request.Method)
            ? (exchange.Server, exchange.Request.Method, exchange.Request.Target, exchange.Request.Header("Authorization"))
            : exchange;
    }
}
