namespace Conformance.Engine.Contracts;

/// <summary>The categories' ids in data files and reports.</summary>
public static class CategoryIds
{
    private static readonly Dictionary<Category, string> Ids = new()
    {
        [Category.BadInput] = "bad-input",
        [Category.MissingOrInvalidCredentials] = "missing-or-invalid-credentials",
        [Category.NotPermitted] = "not-permitted",
        [Category.UnidentifiableResource] = "unidentifiable-resource",
        [Category.StateConflict] = "state-conflict",
        [Category.RateLimited] = "rate-limited",
        [Category.Unexpected] = "unexpected",
        [Category.FeatureDisabled] = "feature-disabled",
    };

    private static readonly Dictionary<string, Category> Categories = Ids.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string Id(this Category category) => Ids[category];

    public static bool TryParse(string id, out Category category) => Categories.TryGetValue(id, out category);

    public static IEnumerable<string> All => Ids.Values;
}
