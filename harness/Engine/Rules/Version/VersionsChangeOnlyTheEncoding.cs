using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Version;

/// <summary>The same request under two API versions meets the same status and the same code, and the same kind of body where it succeeds.</summary>
internal sealed class VersionsChangeOnlyTheEncoding : PairRule
{
    public override string Clause => "version.changes-only-errors";

    public override IEnumerable<Breach> Check(Exchange earlier, Exchange later)
    {
        if (earlier.Response is null || later.Response is null || Limited(earlier) || Limited(later))
            yield break;
        if (earlier.Response.Status != later.Response.Status)
            yield return new Breach(
                $"{later.Subject} answered {earlier.Seen()} in API version {earlier.Version} and {later.Seen()} in {later.Version} to the same request",
                $"{earlier.Seen()} / {later.Seen()}");
        else if (earlier.OwnCode() is { } before && later.OwnCode() is { } after && before != after)
            yield return new Breach(
                $"{later.Subject} answered code {before} in API version {earlier.Version} and {after} in {later.Version} to the same request",
                $"{earlier.Seen()} / {later.Seen()}");
        else if (earlier.Response.IsSuccess && earlier.Body is { } old && later.Body is { } dated && BodyShape.Differences(old, dated).FirstOrDefault() is { } place)
            yield return new Breach(
                $"{later.Subject} succeeded in API version {earlier.Version} with another body than in {later.Version}: {(place.Length == 0 ? "its type differs" : $"they differ in {place}")}",
                $"{earlier.Seen()} {place}");
    }

    private static bool Limited(Exchange exchange) => exchange.Response?.Status == 429 || Gateways.Spoke(exchange);
}
