using System.Text.RegularExpressions;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>Who asks about an address that nobody has is answered as who asks about one that somebody has: else the answers tell who has an account (CWE-204).</summary>
internal sealed partial class StrangersAreAnsweredAlike : ExchangeRule
{
    public override string Clause => "security.no-enumeration";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) => Tells(exchange) && exchange.Alike is { } other && Tells(other);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var (known, unknown) = (exchange.Alike!, exchange);
        if (known.Response!.Status != unknown.Response!.Status || known.Error?.Code != unknown.Error?.Code)
            yield return Told(exchange, $"{known.Seen()} / {unknown.Seen()}", "another status or code");
        else if (known.Body is { } old && unknown.Body is { } fresh && BodyShape.Differences(old, fresh).Any())
            yield return Told(exchange, "members", "other members");
        else if (Plain(known) != Plain(unknown))
            yield return Told(exchange, "message", "another message");
        if (!Names(known).SetEquals(Names(unknown)))
            yield return Told(exchange, "headers", "other headers");
    }

    /// <summary>A limit, or a mail that cannot be sent, may meet the one and not the other.</summary>
    private static bool Tells(Exchange exchange) => exchange.Response is { Status: < 500 and not 429 } && exchange.Hindrance is null && !Gateways.Spoke(exchange);

    private static Breach Told(Exchange exchange, string aspect, string what) =>
        new($"{exchange.Subject} answers with {what} where the address is somebody's and where it is nobody's", aspect);

    /// <summary>The message, without what a server may tell of each request: its number, its time, the address in it.</summary>
    private static string Plain(Exchange exchange) => Passing().Replace(exchange.Error?.Message ?? "", "");

    private static HashSet<string> Names(Exchange exchange) =>
        [.. exchange.Response!.Headers.Select(header => header.Name.ToLowerInvariant()).Where(name => !PerRequest().IsMatch(name))];

    [GeneratedRegex(@"\S+@\S+|[0-9a-fA-F-]{8,}|\d+")]
    private static partial Regex Passing();

    /// <summary>What gateways and limits add as they see fit.</summary>
    [GeneratedRegex("^(?:age|alt-svc|cf-.*|connection|content-length|date|etag|keep-alive|ratelimit.*|report-to|nel|retry-after|server-timing|set-cookie|transfer-encoding|vary|via|x-ratelimit.*|x-request-id|x-amz.*|x-kong.*|x-envoy.*)$")]
    private static partial Regex PerRequest();
}
