namespace Conformance.Engine.Generation.Families;

/// <summary>
/// Deals kinds out where all of them everywhere would be thousands of cases that say the same:
/// every kind comes up many times in a contract, and a new operation leaves the others' cases as they were.
/// </summary>
internal static class Deal
{
    /// <summary>Some of the kinds, chosen by the key alone.</summary>
    public static IEnumerable<T> Out<T>(IReadOnlyList<T> kinds, int count, string key)
    {
        var first = (int)((uint)Hash.Stable(key) % (uint)kinds.Count);
        return Enumerable.Range(first, Math.Min(count, kinds.Count)).Select(index => kinds[index % kinds.Count]);
    }
}
