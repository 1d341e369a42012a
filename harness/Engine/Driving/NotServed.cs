using Conformance.Engine.Contracts;

namespace Conformance.Engine.Driving;

/// <summary>Tells an operation that a server's release does not have yet from one that fails.</summary>
public static class NotServed
{
    /// <summary>The operation if it was what answered; null where the router or the HTTP layer did in its place.</summary>
    public static Operation? Reached(Operation? operation, Response? response, Contract contract) =>
        operation is null || HttpLayer.Spoke(response) || Says(operation, response, contract) ? null : operation;

    /// <summary>
    /// Only an operation that came in a later release may be missing, and only a router's answer says that it is:
    /// 404 or 405 without any error code.
    /// </summary>
    public static bool Says(Operation operation, Response? response, Contract contract) =>
        operation.Since is not null
        && response is { Status: 404 or 405 }
        && JsonText.Parse(response.Body) is var body
        && contract.Versions.All(version => version.Errors.Code is not { } member || body.Text(member) is null);
}
