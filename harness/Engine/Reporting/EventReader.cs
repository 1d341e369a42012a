using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>Makes a run of the events that a killed one has left.</summary>
internal sealed class EventReader
{
    private const string Kind = "events.ndjson";

    private readonly SortedDictionary<string, CaseResult> results = new(StringComparer.Ordinal);
    private readonly List<string> marks = [];
    private OpenedEvent? opened;
    private ClosedEvent? closed;
    private DateTimeOffset last;

    private EventReader()
    {
    }

    /// <exception cref="ResultException">It is no event log, or one without a beginning.</exception>
    public static Run Read(string file)
    {
        var reader = new EventReader();
        foreach (var (text, where) in JsonInput.Lines(file))
            reader.See(text, where);
        return reader.opened is { } opened
            ? reader.Run(opened)
            : throw new ResultException($"{file}: has no line '{OpenedEvent.Name}': the run was killed before it had begun, or read recorded traffic; run it again");
    }

    private void See(string text, string where)
    {
        var head = JsonInput.Parse<EventHead>(text, where, Kind);
        last = head.At;
        switch (head.Event)
        {
            case OpenedEvent.Name:
                opened = JsonInput.Parse<OpenedEvent>(text, where, Kind);
                marks.Add(opened.Mark);
                break;
            case CaseEvent.Name:
                var result = JsonInput.Parse<CaseEvent>(text, where, Kind).Read();
                results[result.Id] = result;
                break;
            case ClosedEvent.Name:
                closed = JsonInput.Parse<ClosedEvent>(text, where, Kind);
                break;
        }
    }

    private Run Run(OpenedEvent begun)
    {
        var cases = results.Values.ToList();
        var findings = Findings.Merge(cases.SelectMany(result => result.Findings));
        return new Run
        {
            Target = begun.Target,
            Contract = begun.Contract,
            ContractDigest = begun.ContractDigest,
            ScenariosDigest = begun.ScenariosDigest,
            Filter = begun.Filter,
            Shard = begun.Shard,
            Servers = [.. begun.Servers.Select(server => new ServerSeen(server.Name, server.Url, null, [], [], []))],
            Gate = begun.Terms.Gate,
            Terms = begun.Terms,
            Marks = marks,
            ApiVersions = begun.ApiVersions,
            Seed = begun.Seed,
            Digest = closed?.Digest ?? Verdicts.Run.DigestOf(cases),
            Started = begun.At,
            Duration = last - begun.At,
            Requests = closed?.Requests ?? 0,
            Cases = cases,
            Findings = findings,
            // Of the codes that were not seen only the contract knows.
            Codes = [.. cases.SelectMany(result => result.Seen.Codes)
                .GroupBy(seen => seen.Code, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new CodeSeen(group.Key, [.. group.Select(seen => seen.Status).Distinct().Order()], group.Any(seen => seen.InRedirect), true, null))],
            Capabilities = [.. begun.Capabilities.Select(entry => entry.Read())],
            WaiversUsed = [.. findings.Select(finding => finding.Waiver).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            WaiversStale = [],
            Leftovers = [],
            Interrupted = closed is not null ? closed.Interrupted : $"killed: {Words.Count(begun.Cases - cases.Count, "case")} of {begun.Cases:N0} not run",
        };
    }
}
