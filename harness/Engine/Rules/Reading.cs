using System.Runtime.CompilerServices;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>Why a request failed, as far as it can be known, and the statuses that the policy allows for that.</summary>
/// <param name="Category">The reason that the code, or failing a code the scenario, gives.</param>
/// <param name="Allowed">Statuses that some reading of the text allows.</param>
internal sealed record Reading(Category Category, IReadOnlySet<int> Allowed)
{
    // Every rule about statuses asks, of the same exchange.
    private static readonly ConditionalWeakTable<Exchange, Answer> Known = [];

    /// <summary>Null where the exchange is no error, or nothing tells why it failed.</summary>
    public static Reading? Of(Exchange exchange) => Known.GetValue(exchange, each => new Answer(Read(each))).Reading;

    private static Reading? Read(Exchange exchange)
    {
        if (exchange is not { Response.Status: >= 400, Operation: { } operation })
            return null;
        var policy = exchange.Version.Policy;
        if (exchange.Catalogued() is { Placeholder: false } entry)
        {
            // A code may stand for several conditions of an operation; without a scenario any of their statuses may be right.
            var rows = operation.ErrorRows.Where(row => row.Code == entry.Code).SelectMany(row => policy.For(row.Category)).Concat(OfTokenEndpoint(operation));
            if (Scenario(exchange) is not { } told)
                return new Reading(entry.Category, Union(entry.Statuses, policy.For(entry.Category), rows));
            if (exchange.Expected!.Codes.Contains(entry.Code))
                return new Reading(told, Union(policy.For(told), entry.Statuses, Preferred(exchange), OfTokenEndpoint(operation)));
            // Another code than the condition's own is another rule's matter; where no code is fixed, the situation's statuses fit as well.
            return new Reading(entry.Category, Union(entry.Statuses, policy.For(entry.Category), rows, exchange.Expected.Codes.Count == 0 ? Also(exchange) : []));
        }

        // A gate has nothing else to refuse: credentials that are visibly none were refused for that.
        if (exchange is { Expected: null, Operation.PassesThrough: true } && RequestFaults.Credentials(exchange) is not null)
            return new Reading(Category.MissingOrInvalidCredentials, policy.For(Category.MissingOrInvalidCredentials).ToHashSet());
        return exchange.Error?.Code is null && Scenario(exchange) is { } category
            ? new Reading(category, Union(policy.For(category), Also(exchange), OfTokenEndpoint(operation)))
            : null;
    }

    /// <summary>The scenario's reason where it leaves no other.</summary>
    private static Category? Scenario(Exchange exchange) =>
        exchange.Expected is { MustSucceed: false, MaySucceed: false, Categories: { Count: > 0 and <= 2 } categories } ? categories[0] : null;

    /// <summary>Of a second reading only its own first choice: "prefer 401 over 400 unless it aids in DX".</summary>
    private static IEnumerable<int> Preferred(Exchange exchange) =>
        exchange.Expected!.Categories.Select(category => exchange.Version.Policy.For(category)[0]);

    private static IEnumerable<int> Also(Exchange exchange) =>
        exchange.Expected!.Categories.SelectMany(category => exchange.Version.Policy.For(category));

    /// <summary>RFC 6749 §5.2 rules there, too: "HTTP 400 (Bad Request) status code (unless specified otherwise)", and 401 for a client.</summary>
    private static IEnumerable<int> OfTokenEndpoint(Operation operation) => operation is { Errors: ErrorForm.OAuth, Body: not null } ? [400, 401] : [];

    private sealed record Answer(Reading? Reading);

    private static HashSet<int> Union(params IEnumerable<int>[] statuses) => [.. statuses.SelectMany(each => each)];
}
