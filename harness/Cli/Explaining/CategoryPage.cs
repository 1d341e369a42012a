using Conformance.Engine.Contracts;

namespace Conformance.Cli.Explaining;

internal static class CategoryPage
{
    public static string Of(Contract contract, Category category) => new Page("Category", category.Id())
        .Add("means", Meaning(category))
        .Add("statuses", Page.Statuses(contract, category))
        .AddList("codes", [.. contract.Codes.Values.Where(code => code.Category == category).Select(code => code.Code).Order(StringComparer.Ordinal)])
        .ToString();

    private static string Meaning(Category category) => category switch
    {
        Category.BadInput => "The input is wrong in form, as a whole or in parts.",
        Category.MissingOrInvalidCredentials => "Security headers or inputs are missing, or wrong in form, structure or encoding.",
        Category.NotPermitted => "The caller is known and may not do this.",
        Category.UnidentifiableResource => "The path names something that cannot be identified.",
        Category.StateConflict => "The input is fine; the state of the data or a third party refuses.",
        Category.RateLimited => "A limit on the number of requests.",
        Category.FeatureDisabled => "The feature is off, not configured or not available.",
        _ => "What nobody expected; a client's input never provokes it.",
    };
}
