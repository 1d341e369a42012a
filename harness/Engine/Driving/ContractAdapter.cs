using System.Collections.ObjectModel;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Driving;

/// <summary>
/// What playing on one contract's servers needs beyond its data: how to log in, what to discover, what to clean up.
/// The defaults serve a contract that needs none of it.
/// </summary>
public abstract class ContractAdapter
{
    /// <summary>Name of the contract that it serves.</summary>
    public abstract string Contract { get; }

    /// <summary>Capabilities that no probe can tell and a target file may declare, each with what it means.</summary>
    public virtual IReadOnlyDictionary<string, string> Declarable => new Dictionary<string, string>();

    /// <summary>What a target file's <c>settings</c> may tell of a server, by name.</summary>
    public virtual IReadOnlyDictionary<string, TargetSetting> Settings => new Dictionary<string, TargetSetting>();

    /// <summary>Looks whether the server speaks the contract at all; a reason in one line if it does not, else null.</summary>
    public virtual Task<string?> RecogniseAsync(Stage stage) => Task.FromResult<string?>(null);

    /// <summary>The release that the server says it is; null where it does not say.</summary>
    public virtual Task<string?> ReleaseAsync(Stage stage) => Task.FromResult<string?>(null);

    /// <summary>Fills in what the server can do, each with its evidence.</summary>
    public virtual Task DiscoverAsync(Stage stage) => Task.CompletedTask;

    /// <summary>
    /// The generation that a server is of, where generations are the contract's versions and the target does not say it;
    /// null: what was seen of its errors has to tell.
    /// </summary>
    public virtual Task<ApiVersion?> GenerationAsync(Stage stage) => Task.FromResult<ApiVersion?>(null);

    /// <summary>Whether an operation that demands credentials demands them of this request, too: what stands behind a gate may be open.</summary>
    public virtual bool IsGuarded(Server server, Request request) => true;

    /// <summary>A valid token for a security scheme.</summary>
    /// <exception cref="UnplayableException">None can be had on this server.</exception>
    public virtual Task<string> TokenAsync(Stage stage, string scheme) =>
        throw UnplayableException.NotApplicable($"no credentials for '{scheme}' were given");

    /// <summary>A valid token of a caller who is known and may not use the scheme.</summary>
    /// <exception cref="UnplayableException">None can be had.</exception>
    public virtual Task<string> OutsiderTokenAsync(Stage stage, string scheme) =>
        throw UnplayableException.NotApplicable($"there is no caller without the right to '{scheme}'");

    /// <summary>A path variable's value that names something which is there, for a request whose fault lies elsewhere.</summary>
    public virtual Task<string> PathValueAsync(Stage stage, Operation operation, Parameter variable) =>
        Task.FromResult(stage.Any.Text(variable.Schema.ValueKind == System.Text.Json.JsonValueKind.Object && variable.Schema.TryGetProperty("format", out var format) ? format.GetString() : null));

    /// <summary>A query parameter's value that names something which is there; null: any value of the form will do.</summary>
    public virtual Task<string?> QueryValueAsync(Stage stage, Operation operation, string parameter) => Task.FromResult<string?>(null);

    /// <summary>Why a scenario cannot be judged on a server though that has all it needs, such as one that is broken on purpose; null: it can.</summary>
    public virtual string? Unfit(Server server, Scenario scenario) => null;

    /// <summary>
    /// Error codes with which the server refuses whatever the harness makes up, each with the evidence: what such a code
    /// answers says of the server's surroundings, and of the condition only where the scenario expects it.
    /// </summary>
    public virtual IReadOnlyDictionary<string, string> Hindrances(Server server, Scenario scenario) => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Learns from an exchange what was created or deleted; keeps the ledger.</summary>
    public virtual void Observe(Stage stage, Exchange exchange)
    {
    }

    /// <summary>Takes away what one case has made (<see cref="Stage.Made"/>) once it is judged; what stays is left to <see cref="CleanUpAsync"/>.</summary>
    public virtual Task TidyAsync(Stage stage) => Task.CompletedTask;

    /// <summary>How many requests it would take now to take away what the run created on the server.</summary>
    public virtual int Owes(Server server) => server.Ledger.Users.Count;

    /// <summary>Takes away what earlier runs left, as far as it carries a mark of ours.</summary>
    /// <param name="mark">Only of the run with this mark; null: of any.</param>
    /// <param name="dryRun">Only look.</param>
    /// <exception cref="UnplayableException">The credentials do not reach.</exception>
    public virtual Task<IReadOnlyList<Leftover>> SweepAsync(Stage stage, string? mark, bool dryRun) => Task.FromResult<IReadOnlyList<Leftover>>([]);

    /// <summary>What the run is known to have created on the server and not to have taken away, in words.</summary>
    public virtual IReadOnlyList<string> Left(Server server) =>
        [.. server.Ledger.Users.Values.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select(label => $"user {label}")];

    /// <summary>Takes away what the run created on the server, what is known first: there may be no time for more.</summary>
    /// <returns>How many things could not be taken away, each with a reason in one line.</returns>
    public virtual Task<IReadOnlyList<string>> CleanUpAsync(Stage stage) => Task.FromResult<IReadOnlyList<string>>([]);
}
