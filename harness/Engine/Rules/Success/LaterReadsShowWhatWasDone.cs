using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>Who reads a thing after it was made or changed finds it so: RFC 9110 §9.3.4 has it of PUT, "a successful PUT … would suggest that a subsequent GET on that same target resource will result in an equivalent representation".</summary>
internal sealed class LaterReadsShowWhatWasDone : EchoRule
{
    public override string Clause => "success.lasts";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) => exchange.Request.Method == "GET" && exchange.Succeeded() && exchange.Body is not null && Written(exchange).Count > 0;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var written = Written(exchange);
        return written.SelectMany((each, index) => Check(each, exchange.Body).Where(_ => !written.Skip(index + 1).Any(later => Overwrites(later, each))));
    }

    protected override bool Concerns(EchoSource source) => source == EchoSource.Body;

    protected override Breach Differs(Exchange written, Echo echo, string pointer) => new(
        $"{written.Subject} succeeded, but who reads afterwards finds another {echo.Name} at {pointer}", $"{echo.Name} {pointer}");

    /// <summary>What made the thing as it is read, and changed it since, with nothing of which it is not known what it changes between.</summary>
    private static List<Exchange> Written(Exchange read) =>
        [.. read.Earlier.Where(earlier => earlier.Request.Method != "GET").Reverse()
            .TakeWhile(earlier => earlier.Succeeded() && earlier.Request.Body is not null && (IsSame(earlier, read) || IsMaker(earlier, read))).Reverse()];

    /// <summary>Whether both speak of the same member, or of the same member of a member.</summary>
    private static bool Overwrites(Exchange later, Exchange earlier) => Names(later).Overlaps(Names(earlier));

    private static HashSet<string> Names(Exchange written) => JsonText.Parse(written.Request.Body) is { ValueKind: JsonValueKind.Object } body
        ? [.. body.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.Object ? member.Value.EnumerateObject().Select(inner => $"{member.Name}/{inner.Name}") : [member.Name])]
        : [];

    /// <summary>The same address, and where that names nobody the same bearer.</summary>
    private static bool IsSame(Exchange written, Exchange read) =>
        written.Operation!.Path == read.Operation!.Path && written.Operation.HasPathVariables == read.Operation.HasPathVariables
        && written.Request.Path == read.Request.Path && (read.Operation.HasPathVariables || (read.Owner() is { } owner && written.Owner() == owner));

    /// <summary>The thing that is read by a name which the maker's answer gave it.</summary>
    private static bool IsMaker(Exchange written, Exchange read) =>
        written.Request.Method == "POST" && read.Request.Path.StartsWith(written.Request.Path + "/", StringComparison.Ordinal)
        && read.Named().Any(named => named.Value.Length > 0 && named.Echo.To.Any(pointer => written.Body is { } body && body.Places(pointer).Any(value => value.ValueKind == JsonValueKind.String && value.GetString() == named.Value)));
}
