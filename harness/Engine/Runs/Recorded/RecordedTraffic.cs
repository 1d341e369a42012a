using System.Collections.ObjectModel;
using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>The entries of one recording as exchanges and judged cases.</summary>
internal sealed class RecordedTraffic
{
    private readonly Contract contract;
    private readonly Redactor redactor;
    private readonly Waivers waivers;
    private readonly OperationMatch match;
    private readonly IReadOnlyList<(HarEntry Entry, Exchange Exchange)> exchanges;
    private readonly IReadOnlyDictionary<string, string> prefixes;
    private readonly bool isSanitized;

    public RecordedTraffic(Contract contract, Redactor redactor, Waivers waivers, IReadOnlyList<HarEntry> entries)
    {
        this.contract = contract;
        this.redactor = redactor;
        this.waivers = waivers;
        match = new OperationMatch(contract);
        prefixes = contract.PublishedAt is not null && contract.Operations.Count == 0 ? BaseUrls.Speaking(contract, entries) : BaseUrls.Find(entries, match, contract.Mounts);
        // What stands beside the server's base, on its host or another, is not the server's.
        entries = [.. entries.Where(entry => prefixes.TryGetValue(BaseUrls.Origin(entry), out var prefix) && entry.Request.Path.StartsWith(prefix + "/", StringComparison.Ordinal))];
        var sending = entries.Where(SendsCodeHeader).Select(BaseUrls.Origin).ToHashSet();
        // Browsers take credentials out of what they export: then no request has any, and that says nothing.
        isSanitized = entries.All(entry => entry.Request.Header("Authorization") is null);
        var plain = entries.Select(entry => (Entry: entry, Exchange: Exchange(entry, sending.Contains(BaseUrls.Origin(entry)), null))).ToList();
        var servers = new RecordedServers(contract, [.. plain.Select(each => each.Exchange)]);
        exchanges = [.. plain.Select(each => (each.Entry, Exchange(each.Entry, each.Exchange.SendsCodeHeader, (servers.GenerationOf(each.Exchange.Server), servers.IsGuarded(each.Exchange)))))];
    }

    public IEnumerable<CaseResult> Judge()
    {
        var judge = new Judge(contract, redactor, exchange => new Uri(exchange.Server));
        SecretsOf.Learn(redactor, exchanges.Select(each => each.Exchange));
        var earlier = RecordedPairs.Find(exchanges);
        foreach (var (entry, exchange) in exchanges)
        {
            var judged = judge.Exchange(exchange, entry.Id);
            if (earlier.TryGetValue(exchange, out var twin))
                judged = judged with { Rules = [.. judged.Rules, .. judge.Pair(twin, exchange, entry.Id)] };
            yield return Result(entry, judged, Findings.Merge(judged.Findings.Select(waivers.Apply)));
        }
    }

    private static CaseResult Result(HarEntry entry, JudgedExchange judged, IReadOnlyList<Finding> findings)
    {
        var exchange = judged.Exchange;
        var unanswered = exchange.Response is null && findings.Count == 0;
        return new CaseResult
        {
            Id = entry.Id,
            Scenario = entry.Scenario ?? entry.Id,
            ApiVersion = exchange.Version.Id,
            Area = exchange.Operation?.Area ?? "routing",
            Sentence = entry.Scenario ?? $"recorded {exchange.Subject}",
            Operation = exchange.Subject,
            Server = exchange.Server,
            Outcome = unanswered ? Outcome.NotApplicable : Findings.Outcome(findings),
            Reason = unanswered ? entry.SilenceDetail : findings.Count > 0 ? findings[0].Message : null,
            Status = exchange.Response?.Status,
            Code = exchange.Error?.Code,
            Exchanges = [judged],
            Findings = findings,
            Digest = RequestDigest.Of([exchange], "", []),
            Duration = TimeSpan.Zero,
        };
    }

    private Exchange Exchange(HarEntry entry, bool sendsCodeHeader, (ApiVersion? Generation, bool IsGuarded)? context)
    {
        var origin = BaseUrls.Origin(entry);
        var prefix = prefixes[origin];
        var request = entry.Request with { Target = entry.Request.Target[prefix.Length..] };
        if (isSanitized)
            request = request with { Headers = [.. request.Headers, new Generation.Header("Authorization", "Bearer " + Redactor.Mask)] };
        var generation = entry.Told?.Generation is { } id
            ? contract.Versions.FirstOrDefault(version => version.Id == id)
            : entry.Releases.TryGetValue(contract.Name, out var release) ? contract.VersionOf(release) : null;
        return new Exchange(contract, request, entry.Response, generation ?? context?.Generation)
        {
            Operation = entry.Told is { } told ? Known(told.OperationId) : Operation(request, entry.Response),
            Unserved = Known(entry.Told?.UnservedId),
            Expected = entry.Told?.Expected,
            Annotation = entry.Annotation,
            Scenario = entry.Scenario,
            IsProbe = entry.IsProbe,
            Server = origin + prefix,
            SendsCodeHeader = sendsCodeHeader,
            IsGuarded = entry.Told?.IsGuarded ?? context?.IsGuarded ?? true,
            Hindrances = entry.Told?.Hindrances ?? ReadOnlyDictionary<string, string>.Empty,
            Silence = entry.Silence,
            SilenceDetail = entry.SilenceDetail,
            Started = entry.Started,
        };
    }

    private Operation? Known(string? id) => contract.Operations.FirstOrDefault(operation => operation.Id == id);

    private Operation? Operation(Generation.Request request, Response? response)
    {
        var query = RedirectParameters.Read("?" + request.Query);
        var operation = match.Find(request.Method, request.Path, query, Members(request));
        return NotServed.Reached(operation, response, contract);
    }

    private static JsonElement? Members(Generation.Request request) =>
        request.Text is { } text && request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            ? JsonSerializer.SerializeToElement(RedirectParameters.Read("?" + text))
            : JsonText.Parse(request.Body);

    private bool SendsCodeHeader(HarEntry entry) =>
        contract.ErrorCodeHeader is { } header && entry.Response is { Status: >= 400 } response && response.Header(header) is not null;
}
