using System.Collections.Concurrent;

namespace Conformance.Engine.Targets;

/// <summary>What the run created on a server and has to take away again.</summary>
public sealed class Ledger
{
    private readonly ConcurrentDictionary<string, string> users = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every user that a response has shown, by id, with the label to look for where the id is not known to be true.</summary>
    public IReadOnlyDictionary<string, string> Users => users;

    /// <returns>Whether nobody had seen it before.</returns>
    public bool Created(string id, string label) => users.TryAdd(id, label);

    public void Deleted(string id) => users.TryRemove(id, out _);
}
