using Conformance.Scenarios.Running;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>What a run remembers of one server beside its capabilities: shared users, the way to be an administrator.</summary>
internal sealed class ServerMemory
{
    private static readonly ConditionalWeakTable<Server, ServerMemory> Known = [];

    private readonly ConcurrentDictionary<string, Once<Session>> sessions = new();
    private readonly ConcurrentDictionary<string, Once<Victim>> victims = new();
    private readonly ConcurrentDictionary<string, Once<OAuthClient>> clients = new();
    private readonly ConcurrentDictionary<string, Once<string>> sharedThings = new();
    private readonly ConcurrentDictionary<string, Once<string>> customProviders = new();

    public static ServerMemory Of(Stage stage) => Of(stage.Server);

    public static ServerMemory Of(Server server) => Known.GetValue(server, _ => new ServerMemory());

    /// <summary>The administrator's key that the server accepted; null: none was given, or it was refused.</summary>
    public string? AdminKey { get; set; }

    /// <summary>The given JWT secret is the server's.</summary>
    public bool SecretIsRight { get; set; }

    /// <summary>The secret makes administrators, too.</summary>
    public bool SecretMakesAdmins { get; set; }

    /// <summary>The providers of which <c>GET /settings</c> says that they are on, and those of which it says that they are off.</summary>
    public IReadOnlyList<string> ProvidersOn { get; set; } = [];

    public IReadOnlyList<string> ProvidersOff { get; set; } = [];

    /// <summary>Issuer of the provider, played by the companion, of which custom providers can be made; null: it plays none.</summary>
    public string? CustomIssuer { get; set; }

    /// <summary>The server has refused a custom provider because it has as many as it may have.</summary>
    public bool CustomProvidersAreFew { get; set; }

    /// <summary>Name of the provider whose sign-in page the companion plays; null: it plays none.</summary>
    public string? OAuthProvider { get; set; }

    /// <summary>Name of the provider whose ID tokens the companion signs; null: it signs none.</summary>
    public string? OidcProvider { get; set; }

    /// <summary>The application that the server serves; null: it could not be found out.</summary>
    public Uri? Site { get; set; }

    /// <summary>A place on the web for which the server lets people in, other than the machine itself; null: none is known.</summary>
    public Uri? PublicSite { get; set; }

    /// <summary>The origin from which the server takes the answers of authenticators; null: it could not be found out.</summary>
    public string? Origin { get; set; }

    /// <summary>Tail of every address that this run makes, such as <c>.r1x9@conformance.example</c>.</summary>
    public string? AddressTail { get; private set; }

    /// <summary>When the run met the server, by the server's own clock.</summary>
    public DateTimeOffset? Met { get; private set; }

    /// <summary>The server did not let a case take away what it had made; the end of the run will tell of it.</summary>
    public bool RefusesTidying { get; set; }

    /// <summary>Things other than users that were made: how to delete each, by its id.</summary>
    public ConcurrentDictionary<string, (string Operation, string Variable)> Things { get; } = new(StringComparer.Ordinal);

    /// <summary>Features that only a logged-in user can see have been looked at.</summary>
    public Once<bool> UserFeatures { get; } = new();

    /// <summary>Codes with which the server refuses what is right elsewhere, each with the evidence.</summary>
    public ConcurrentDictionary<string, string> Hindrances { get; } = new(StringComparer.Ordinal);

    /// <summary>Access tokens of sessions that a policy of the server has ended.</summary>
    public ConcurrentDictionary<string, bool> Ended { get; } = new(StringComparer.Ordinal);

    /// <summary>Features that the server does not even know by name.</summary>
    public ConcurrentDictionary<string, string> Absent { get; } = new(StringComparer.Ordinal);

    public Once<Session> SharedSession(string version) => sessions.GetOrAdd(version, _ => new Once<Session>());

    public Once<OAuthClient> SharedClient(string version) => clients.GetOrAdd(version, _ => new Once<OAuthClient>());

    /// <summary>The id of something that cases only look at.</summary>
    public Once<string> SharedThing(string kind, string version) => sharedThings.GetOrAdd($"{kind} {version}", _ => new Once<string>());

    /// <summary>Identifier of a custom provider for requests that name one and are about something else.</summary>
    public Once<string> SharedCustomProvider(string version) => customProviders.GetOrAdd(version, _ => new Once<string>());

    public Once<Victim> SharedVictim(string version) => victims.GetOrAdd(version, _ => new Once<Victim>());

    /// <summary>Learns the run's mark and the server's clock; the stage is the run's own, no case's.</summary>
    public void Meet(Stage stage)
    {
        if (AddressTail is not null)
            return;
        var date = stage.Exchanges.Select(exchange => exchange.Response?.Header("Date")).FirstOrDefault(header => header is not null);
        Met = DateTimeOffset.TryParse(date, System.Globalization.CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        var address = stage.Any.Email();
        AddressTail = address[address[..address.IndexOf('@', StringComparison.Ordinal)].LastIndexOf('.')..];
    }

    /// <summary>A stage for what all cases share: what it sends and draws is no case's, so that no case depends on which came first.</summary>
    public Stage Backstage(Stage stage, string purpose)
    {
        Meet(stage);
        var scenario = new Scenario($"setup/{purpose}", "setup", $"sets up the shared {purpose}", Expectation.Success, [], null, _ => Task.CompletedTask);
        var playing = stage.Playing with { Scenario = scenario };
        var subject = purpose + stage.Playing.Version.Id.Replace("-", "", StringComparison.Ordinal);
        var run = AddressTail![1..AddressTail!.IndexOf('@', StringComparison.Ordinal)];
        return new Stage(stage.Contract, stage.Server, stage.Adapter, playing, new Any(Hash.Stable(subject), run, subject), stage.Cancellation);
    }
}
