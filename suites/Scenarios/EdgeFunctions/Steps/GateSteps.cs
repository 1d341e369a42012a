using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;

namespace Conformance.Scenarios.EdgeFunctions.Steps;

/// <summary>What scenarios do at a gate.</summary>
internal static class GateSteps
{
    private static readonly Payload Body = Payload.Json(new { name = "Functions" });

    /// <summary>The function whose JWT is checked.</summary>
    public static string Verified(this Stage stage) => stage.Given(GateSettings.Verified);

    /// <exception cref="UnplayableException">The target does not tell.</exception>
    public static string Given(this Stage stage, string setting) =>
        stage.Server.Address.Settings.TryGetValue(setting, out var value) ? value : throw UnplayableException.NotApplicable($"the target names no {setting}");

    /// <exception cref="UnplayableException">None was given.</exception>
    public static string Secret(this Stage stage) =>
        stage.Server.Address.JwtSecret ?? throw UnplayableException.NotApplicable("no JWT secret was given");

    /// <exception cref="UnplayableException">None is at hand.</exception>
    public static string RightToken(this Stage stage) =>
        GateMemory.Of(stage).RightToken ?? throw UnplayableException.NotApplicable("no token is at hand that the gate takes");

    /// <summary>A token that is right, or where none is at hand one that is right in form: for a request whose fault lies before it.</summary>
    public static string TokenInForm(this Stage stage) => GateMemory.Of(stage).RightToken ?? Minted.Right.SignedBy(Minted.Stranger);

    /// <summary>Calls the checked function as a step of the set-up.</summary>
    public static Task<Exchange> KnockAsync(this Stage stage, string? authorization) =>
        stage.SendAsync(Edge.CallPost, new Call { Path = new { function = stage.Verified() }, Body = Body, Authorization = authorization });

    /// <summary>Calls the checked function with this Authorization header; null: without one.</summary>
    public static Task<Exchange> CallAsync(this Stage stage, string? authorization, params Header[] further) =>
        stage.CallAsync(stage.Verified(), authorization, further);

    public static Task<Exchange> CallAsync(this Stage stage, string function, string? authorization, params Header[] further) =>
        stage.ProbeAsync(Edge.CallPost, new Call { Path = new { function }, Body = Body, Authorization = authorization, Headers = further });

    public static Task<Exchange> BearAsync(this Stage stage, string token) => stage.CallAsync("Bearer " + token);

    /// <summary>Calls what is not quite the function's own address.</summary>
    public static Task<Exchange> CallRawAsync(this Stage stage, string method, string target, string? authorization, params Header[] further) =>
        stage.ProbeRawAsync(
            Requests.Build(stage, method, target, authorization, method is "GET" or "HEAD" or "OPTIONS" or "DELETE" ? Payload.None : Body, null, further),
            stage.Contract.Operation(method == "OPTIONS" ? Edge.Preflight : Edge.CallPost));
}
