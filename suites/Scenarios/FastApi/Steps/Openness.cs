using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Scenarios.FastApi.Adapter;

namespace Conformance.Scenarios.FastApi.Steps;

/// <summary>Looks whether an operation can tell right credentials from wrong ones at all.</summary>
internal static class Openness
{
    /// <summary>Goes on only where the operation opens to the right credentials and to no others.</summary>
    /// <exception cref="UnplayableException">It does not; with the evidence.</exception>
    public static async Task NeedsCredentialsAsync(this Stage stage, Operation operation, SecurityScheme scheme)
    {
        if (await ServerMemory.Of(stage).ClosedAsync(operation, () => LookAsync(stage, operation, scheme)) is { } evidence)
            throw UnplayableException.NotApplicable(evidence);
    }

    private static async Task<string?> LookAsync(Stage stage, Operation operation, SecurityScheme scheme)
    {
        if (!operation.IsSafe())
            return $"{operation} changes something: it is not sent with credentials that open";
        var closed = await stage.SendRawAsync(Ask.For(stage, operation), operation);
        if (closed.Response is { Status: < 400 })
            return $"{operation} answered {closed.Response.Status} without credentials: it is open, or its security is optional";
        var right = await stage.SendRawAsync(Ask.For(stage, operation, await stage.RightAsync(scheme, operation)), operation);
        return right.Response is { Status: 401 or 403 } refused ? $"{operation} answered {refused.Status} to the credentials lent for {scheme}" : null;
    }
}
