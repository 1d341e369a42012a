namespace Conformance.Engine.Contracts;

/// <summary>Which HTTP statuses may answer which category of failure.</summary>
/// <param name="Allowed4xx">The only statuses of the 4xx class that may be used at all.</param>
/// <param name="ByCategory">Statuses per category, the preferred one first.</param>
public sealed record StatusPolicy(IReadOnlySet<int> Allowed4xx, IReadOnlyDictionary<Category, IReadOnlyList<int>> ByCategory)
{
    public IReadOnlyList<int> For(Category category) => ByCategory[category];
}
