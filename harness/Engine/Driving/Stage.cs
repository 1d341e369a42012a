using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Driving;

/// <summary>Where a scenario plays: one server, one API version, seeded values, and a record of every exchange.</summary>
public sealed class Stage
{
    private readonly List<Exchange> exchanges = [];
    private readonly List<string> volatiles = [];
    private readonly List<string> made = [];
    private Exchange? alike;

    public Stage(Contract contract, Server server, ContractAdapter adapter, Case playing, Any any, CancellationToken cancellation)
    {
        Contract = contract;
        Server = server;
        Adapter = adapter;
        Playing = playing;
        Any = any;
        Cancellation = cancellation;
    }

    public Contract Contract { get; }

    public Server Server { get; }

    public ContractAdapter Adapter { get; }

    public Case Playing { get; }

    public Any Any { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Each request goes over a connection of its own.</summary>
    public bool IsAlone { get; init; }

    /// <summary>All exchanges so far, the probe last.</summary>
    public IReadOnlyList<Exchange> Exchanges => exchanges;

    /// <summary>Values that change from run to run though the seed is the same (times, one-time codes).</summary>
    public IReadOnlyList<string> Volatiles => volatiles;

    /// <summary>Ids of what this stage has made on the server and no other had before.</summary>
    public IReadOnlyList<string> Made => made;

    /// <summary>What may not be sent is told as a request without an answer; else it ends the scenario.</summary>
    public bool TakesRefusals { get; init; }

    /// <summary>A request of it could not be sent, since the run may send no more.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The exchange that the scenario is about; null until it was sent.</summary>
    public Exchange? Probe { get; private set; }

    /// <summary>The target's owner declares something that the scenario needs.</summary>
    public bool IsAssured => Playing.Scenario.Needs.Any(need => Server.Address.Declared.GetValueOrDefault(need));

    /// <summary>Plays on only where the server can.</summary>
    /// <exception cref="UnplayableException">It cannot; with the evidence.</exception>
    public void Need(string capability)
    {
        if (Server.Capabilities.Missing(capability) is { } evidence)
            throw UnplayableException.NotApplicable(evidence);
    }

    /// <summary>Takes down something that is this stage's to take away.</summary>
    public void Owns(string id) => made.Add(id);

    /// <summary>Marks a value as one that another run with the same seed would not repeat.</summary>
    public string Volatile(string value)
    {
        volatiles.Add(value);
        return value;
    }

    /// <summary>Sends a step of the set-up.</summary>
    public Task<Exchange> SendAsync(string operation, Call call) =>
        RecordAsync(Contract.Operation(operation), call, null, isProbe: false);

    /// <summary>Sends a step of the set-up that is about limits: a 429 is an answer and not waited for.</summary>
    public Task<Exchange> SendOnceAsync(string operation, Call call) =>
        RecordAsync(Contract.Operation(operation), call, null, isProbe: false, takesLimits: true);

    /// <summary>Sends a step of the set-up that has to succeed.</summary>
    /// <exception cref="UnplayableException">It did not: a precondition failed, or the feature is off.</exception>
    public async Task<Exchange> ExpectAsync(string operation, Call call)
    {
        var exchange = await SendAsync(operation, call);
        return exchange.Response is { Status: < 400 } && exchange.Error is null ? exchange : throw Refusals.Read(exchange);
    }

    /// <summary>Sends the request that the scenario is about.</summary>
    public Task<Exchange> ProbeAsync(string operation, object? body = null, string? bearer = null, object? path = null, object? query = null) =>
        ProbeAsync(operation, new Call { Body = body, Bearer = bearer, Path = path, Query = query });

    /// <inheritdoc cref="ProbeAsync(string, object?, string?, object?, object?)"/>
    public async Task<Exchange> ProbeAsync(string operation, Call call)
    {
        var addressed = Contract.Operation(operation);
        if (Server.Capabilities.UnknownOperations.TryGetValue(addressed.Id, out var evidence))
            throw UnplayableException.NotApplicable(evidence);
        return Served(Probe = await RecordAsync(addressed, call, Playing.Scenario.Expected, isProbe: true), addressed);
    }

    /// <summary>Sends the request that the scenario is about, and that is to be answered as another was.</summary>
    public Task<Exchange> ProbeAlikeAsync(Exchange other, object body)
    {
        alike = other;
        return ProbeAsync(other.Operation?.Id ?? throw UnplayableException.PreconditionFailed($"{other.Subject} is not served"), body);
    }

    /// <summary>Sends a request that addresses no operation, or not in the operation's own way.</summary>
    public async Task<Exchange> ProbeRawAsync(Request request, Operation? operation) =>
        Served(Probe = await RecordAsync(request, operation, Playing.Scenario.Expected, isProbe: true), operation);

    /// <summary>Sends a request to an operation that the server seems not to have.</summary>
    public async Task<Exchange> ProbeUnservedAsync(Request request, Operation operation) =>
        Probe = await RecordAsync(request, null, Playing.Scenario.Expected, isProbe: true, unserved: operation);

    /// <summary>Sends a raw request as a step of the set-up.</summary>
    public Task<Exchange> SendRawAsync(Request request, Operation? operation) => RecordAsync(request, operation, null, isProbe: false);

    /// <summary>An operation that the server turns out not to have is no breach and cannot be tested.</summary>
    private Exchange Served(Exchange probe, Operation? operation)
    {
        if (operation is null || !NotServed.Says(operation, probe.Response, Contract))
            return probe;
        var evidence = $"{operation} answered {probe.Response!.Status} without an error code: it came with {operation.Since}, and the server does not serve it";
        Server.Capabilities.SetUnknown(operation.Id, evidence);
        throw UnplayableException.NotApplicable(evidence);
    }

    private Task<Exchange> RecordAsync(Operation operation, Call call, Expectation? expected, bool isProbe, bool takesLimits = false) =>
        RecordAsync(Requests.Build(this, operation, call), operation, expected, isProbe, takesLimits);

    private async Task<Exchange> RecordAsync(Request request, Operation? operation, Expectation? expected, bool isProbe, bool takesLimits = false, Operation? unserved = null)
    {
        // What cannot be taken away again is not made: a run leaves a server as it found it.
        if (MayCreate.Says(operation, request, expected, Contract))
            Need(Capabilities.CleanUp);
        takesLimits |= expected is { IsAboutLimits: true };
        var exchange = await ExchangeAsync(request, operation, expected, isProbe, unserved);
        for (var attempt = 0; !takesLimits && SpeaksOfLimits(exchange) && await Server.Patience.WaitAsync(exchange.Response!, attempt, Cancellation); attempt++)
            exchange = await ExchangeAsync(request, operation, expected, isProbe, unserved);
        exchanges.Add(exchange);
        Adapter.Observe(this, exchange);
        return exchange;
    }

    private async Task<Exchange> ExchangeAsync(Request request, Operation? operation, Expectation? expected, bool isProbe, Operation? unserved)
    {
        var started = DateTimeOffset.UtcNow;
        var received = await Server.SendAsync(request, operation?.Id ?? request.Method, IsAlone, Cancellation);
        if (!TakesRefusals && received.Silence is Driving.Silence.ReadOnly)
            throw UnplayableException.NotApplicable(received.Detail!);
        if (received.Silence is Driving.Silence.OverBudget)
        {
            IsCut = true;
            throw UnplayableException.PreconditionFailed(received.Detail!);
        }

        return new Exchange(Contract, request, received.Response, Server.Version)
        {
            Operation = NotServed.Reached(operation, received.Response, Contract),
            Unserved = unserved,
            Expected = expected,
            IsProbe = isProbe,
            Scenario = Playing.Scenario.Id,
            Server = Server.Name,
            SendsCodeHeader = Server.SendsCodeHeader,
            IsGuarded = Adapter.IsGuarded(Server, request),
            BehindStatus = Server.BehindStatus,
            IsAssured = IsAssured,
            Hindrances = Adapter.Hindrances(Server, Playing.Scenario),
            Silence = received.Silence,
            SilenceDetail = received.Detail,
            Earlier = [.. exchanges],
            Alike = isProbe ? alike : null,
            Started = started,
            Duration = received.Duration,
        };
    }

    /// <summary>A 429 that stands for something else, by its code, will not pass by waiting.</summary>
    private bool SpeaksOfLimits(Exchange exchange) =>
        exchange.Response is { Status: 429 }
        && (exchange.Error?.Code is not { } code || !Contract.Codes.TryGetValue(code, out var known) || known.Category == Category.RateLimited);
}
