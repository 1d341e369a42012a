using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;

namespace Conformance.Scenarios.FastApi;

/// <summary>What of an application's operations scenarios are made of.</summary>
internal static class FastApi
{
    public const string Contract = "fastapi";

    /// <summary>A scheme behaves alike on all its operations: what is particular is asked of a few.</summary>
    private const int Examples = 2;

    /// <summary>Operations that ask for credentials.</summary>
    public static IEnumerable<Operation> Protected(Contract contract) => contract.Operations.Where(operation => operation.Schemes.Count > 0);

    /// <summary>Operations that ask for credentials of one scheme, with it: of several nobody can tell whether any or all are needed.</summary>
    public static IEnumerable<(Operation Operation, SecurityScheme Scheme)> OfOneScheme(Contract contract) =>
        Protected(contract).Where(operation => operation.Schemes.Count == 1).Select(operation => (operation, operation.Schemes[0]));

    /// <summary>A few operations of each scheme: those that read and need little first.</summary>
    public static IEnumerable<(Operation Operation, SecurityScheme Scheme)> ExamplesOf(Contract contract, Func<SecurityScheme, bool> wanted) =>
        OfOneScheme(contract).Where(pair => wanted(pair.Scheme))
            .GroupBy(pair => pair.Scheme.Name)
            .SelectMany(group => group
                .OrderBy(pair => pair.Operation.Method == "GET" ? 0 : 1)
                .ThenBy(pair => pair.Operation.Parameters.Count(parameter => parameter.Required))
                .ThenBy(pair => pair.Operation.Guard == Guard.Declared ? 0 : 1)
                .ThenBy(pair => pair.Operation.Scopes.Count)
                .Take(Examples));

    /// <summary>Only what reads is sent with the right credentials: it leaves nothing behind.</summary>
    public static bool IsSafe(this Operation operation) => operation.Method is "GET" or "HEAD";

    public static string Need(SecurityScheme scheme) => $"credentials-{scheme.Name}";

    /// <summary>An operation that opens without credentials may open to odd ones, too; one that is only documented may turn out to.</summary>
    public static Engine.Generation.Expectation Refused(Operation operation) => operation.Guard switch
    {
        Guard.Declared => Engine.Generation.Expectation.Fail(Category.MissingOrInvalidCredentials),
        Guard.Documented => Engine.Generation.Expectation.MayFail(Category.MissingOrInvalidCredentials),
        _ => Engine.Generation.Expectation.Answer,
    };
}
