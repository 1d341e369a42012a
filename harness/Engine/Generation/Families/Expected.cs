using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation.Families;

/// <summary>What the contract fixes of the answer, and no more: a harness that cries wolf is switched off.</summary>
internal static class Expected
{
    /// <summary>What refuses a request by its contents, beside their form.</summary>
    private static readonly Category[] ByContents = [Category.StateConflict, Category.FeatureDisabled];

    /// <summary>
    /// The body cannot be decoded, so nothing else can be the reason; but a path's variable may be looked at before.
    /// A body that may be left out may be ignored.
    /// </summary>
    public static Expectation Undecodable(Operation operation) =>
        new([Category.BadInput, .. ByPath(operation)], [], operation.Body is { Required: false });

    /// <summary>
    /// A member's value breaks its schema. "Once all inputs to a request have been validated to the fullest extent possible"
    /// leaves open how far that is, so a server may find another reason of its own first.
    /// </summary>
    public static Expectation WrongContents(Operation operation) => new(
        [Category.BadInput, .. ByPath(operation), .. ByContents.Where(operation.Knows), .. ByCaller(operation)],
        [],
        operation.Body is { Required: false });

    /// <summary>The same of something that a server may well ignore, or take.</summary>
    public static Expectation Questionable(Operation operation) => new(
        [.. WrongContents(operation).Categories, .. operation.Knows(Category.NotPermitted) ? [Category.NotPermitted] : Array.Empty<Category>()],
        [],
        true);

    /// <summary>No success; which refusal, the contract does not say.</summary>
    public static Expectation Refusal { get; } = new(Expectation.Answer.Categories, [], false);

    public static bool Knows(this Operation operation, Category category) => operation.ErrorRows.Any(row => row.Category == category);

    /// <summary>Whether a body selects another operation on the same route: then a missing member may just address that one.</summary>
    public static bool SharesRoute(Contract contract, Operation operation) =>
        contract.Operations.Any(other => other.Id != operation.Id && other.Method == operation.Method && other.Route == operation.Route);

    private static IEnumerable<Category> ByPath(Operation operation) =>
        operation.HasPathVariables ? [Category.UnidentifiableResource] : [];

    /// <summary>Credentials in the body (a captcha's answer, a provider's token); those of the header are right.</summary>
    private static IEnumerable<Category> ByCaller(Operation operation) =>
        operation.Security is null && operation.Knows(Category.MissingOrInvalidCredentials) ? [Category.MissingOrInvalidCredentials] : [];
}
