namespace Conformance.Engine.Contracts.Agreements;

/// <summary>Which operations begin a session and which go on with one.</summary>
/// <param name="Begins">Operations each of whose successes is a session of its own.</param>
/// <param name="Refreshes">By the operation that goes on with a session: the member of its request that has the refresh token.</param>
public sealed record SessionWays(IReadOnlySet<string> Begins, IReadOnlyDictionary<string, string> Refreshes)
{
    public static SessionWays None { get; } = new(new HashSet<string>(), new Dictionary<string, string>());
}
