using Conformance.Hostile;

namespace Conformance.SelfTests.Hostile;

/// <summary>Behaviours that show only where a session is made.</summary>
internal static class Tokens
{
    public static IReadOnlyList<string> Ids { get; } = [.. Library.All.Select(behaviour => behaviour.Id).Where(id => id.StartsWith("token-", StringComparison.Ordinal))];
}
