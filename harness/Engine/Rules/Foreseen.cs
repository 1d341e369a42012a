using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Rules;

/// <summary>Why a server had to foresee that a request cannot be served, or that it can; null where it had not.</summary>
internal static class Foreseen
{
    public static string? Of(Exchange exchange)
    {
        if (exchange.Expected is { } expected)
            return expected.Categories.Contains(Category.Unexpected) ? null : Said(expected);
        return RequestFaults.Find(exchange).FirstOrDefault() ?? Recorded(exchange.Annotation) ?? Told(exchange);
    }

    private static string? Recorded(Annotation? annotation) => annotation switch
    {
        null or { Category: Category.Unexpected } => null,
        { Category: null } => "nothing is wrong with it",
        { Category: { } category } => category.Id(),
    };

    /// <summary>Who has a code for a condition has foreseen it.</summary>
    private static string? Told(Exchange exchange) =>
        exchange.Catalogued() is { Category: not Category.Unexpected } entry ? entry.Category.Id() : null;

    private static string Said(Expectation expected) =>
        expected.MustSucceed ? "nothing is wrong with it" : expected.Categories.Count > 4 ? "no input may crash the server" : expected.Says;
}
