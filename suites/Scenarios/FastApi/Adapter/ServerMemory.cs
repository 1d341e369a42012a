using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.Running;

namespace Conformance.Scenarios.FastApi.Adapter;

/// <summary>What all cases of a run share on one server: tokens that a password bought, and which operations were seen to open.</summary>
internal sealed class ServerMemory
{
    /// <summary>Well below what any application lets a token live; the tutorials' live for 15 and 30 minutes.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(4);

    private static readonly ConditionalWeakTable<Server, ServerMemory> Known = [];

    private readonly ConcurrentDictionary<string, Once<(string Token, DateTimeOffset Since)>> tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Once<string?>> opened = new(StringComparer.Ordinal);

    public static ServerMemory Of(Stage stage) => Known.GetValue(stage.Server, _ => new ServerMemory());

    /// <param name="key">Whose token it is.</param>
    /// <param name="buy">Gets one.</param>
    public async Task<string> TokenAsync(string key, Func<Task<string>> buy)
    {
        var (token, _) = await tokens.GetOrAdd(key, _ => new()).GetAsync(async () => (await buy(), DateTimeOffset.UtcNow), held => DateTimeOffset.UtcNow - held.Since < Fresh);
        return token;
    }

    /// <summary>Why an operation tells nothing of credentials; null: it opens to the right ones and to none else.</summary>
    public Task<string?> ClosedAsync(Operation operation, Func<Task<string?>> look) => opened.GetOrAdd(operation.Id, _ => new()).GetAsync(look);
}
