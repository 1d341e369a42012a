using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>Reads the status policy.</summary>
internal static class Policies
{
    public static StatusPolicy Read(string file)
    {
        var root = JsonFile.Read(file);
        var byCategory = new Dictionary<Category, IReadOnlyList<int>>();
        foreach (var item in root.Items("categories", file))
        {
            var category = Category(item.Text("id", file), file);
            byCategory[category] = [.. item.Items("statuses", file).Select(status => status.GetInt32())];
        }

        var missing = Enum.GetValues<Category>().Where(category => !byCategory.ContainsKey(category)).Select(category => category.Id()).ToList();
        if (missing.Count > 0)
            throw new ContractException($"{file}: no statuses for {string.Join(", ", missing)}");
        return new StatusPolicy(root.Items("allowed4xx", file).Select(status => status.GetInt32()).ToHashSet(), byCategory);
    }

    /// <summary>The policy of an API version that has other statuses for some categories: <c>{"category": [status, …]}</c>.</summary>
    public static StatusPolicy Changed(StatusPolicy policy, JsonElement statuses, string where)
    {
        if (statuses.ValueKind != JsonValueKind.Object)
            throw new ContractException($"{where}: 'statuses' must be an object of categories, each with its list of statuses");
        var byCategory = new Dictionary<Category, IReadOnlyList<int>>(policy.ByCategory);
        foreach (var member in statuses.EnumerateObject())
            byCategory[Category(member.Name, where)] = [.. statuses.Items(member.Name, where).Select(status => status.GetInt32())];
        return policy with { ByCategory = byCategory };
    }

    public static Category Category(string id, string where) =>
        CategoryIds.TryParse(id, out var category)
            ? category
            : throw new ContractException($"{where}: '{id}' is no category; known: {string.Join(", ", CategoryIds.All)}");
}
