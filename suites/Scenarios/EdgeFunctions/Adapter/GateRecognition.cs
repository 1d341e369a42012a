using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Adapter;

/// <summary>Tells a gate from what is none, and its generation from others.</summary>
internal static class GateRecognition
{
    /// <summary>The first says nothing, the second nothing that could be a token, the third is of nobody's key: any one refusal shows a gate.</summary>
    private static IEnumerable<string?> Knocks => [null, "Bearer abc.def", "Bearer " + Minted.Right.SignedBy(Minted.Stranger)];

    public static async Task<string?> LookAsync(Stage stage)
    {
        if (!stage.Server.Address.Settings.ContainsKey(GateSettings.Verified))
            return $"nothing names a function whose JWT is checked; name one with --set {GateSettings.Verified}=NAME, or in a target file";
        var answers = new List<Exchange>();
        foreach (var knock in Knocks)
            answers.Add(await stage.KnockAsync(knock));
        if (answers.Any(answer => answer.Response is { Status: >= 400 and not 404 } && Fits(stage.Contract, answer)) || answers.Any(answer => answer.Response is null))
            return null;
        var first = answers[0];
        return first.Response!.Status switch
        {
            < 300 => $"{first.Subject} for '{stage.Verified()}' answers {first.Response.Status} without a token: its check is off, or it is no function",
            404 => $"there is no function '{stage.Verified()}' below this address: is the path prefix (/functions/v1) missing?",
            var status => $"{first.Subject} for '{stage.Verified()}' without a token is answered {status} {first.Response.MediaType ?? "without a body"}, in the form of no gate",
        };
    }

    /// <summary>
    /// Two generations write alike, and what they say of something that is no token tells them apart: only the later looks
    /// into a token's header first. Where it says neither, the later is taken.
    /// </summary>
    public static Task<ApiVersion?> GenerationAsync(Stage stage)
    {
        var said = stage.Exchanges.Where(answer => answer.Response is { Status: >= 400 } && Fits(stage.Contract.Version("msg"), answer)).ToList();
        if (said.Count < (stage.Exchanges.Count + 1) / 2)
            return Task.FromResult<ApiVersion?>(null);
        var garbage = said.Find(answer => answer.Request.Header("Authorization") == Knocks.ElementAt(1))?.Error?.Message;
        return Task.FromResult<ApiVersion?>(stage.Contract.Version(garbage == "Invalid JWT" ? "msg" : "msg-hybrid"));
    }

    private static bool Fits(Contract contract, Exchange answer) => contract.Versions.Any(version => Fits(version, answer));

    private static bool Fits(ApiVersion version, Exchange answer) =>
        answer.Body is { } body && answer.Contract.Schemas.Check(version.Errors.Schema, body).Count == 0;
}
