using Conformance.Engine.Driving;
using Conformance.Engine.Rules;
using Conformance.Engine.Targets;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Adapter;

/// <summary>Finds out which of the given credentials are good for anything.</summary>
internal static class GateDiscovery
{
    /// <summary>What the command line tool gives a local project, and the examples for servers of one's own.</summary>
    public const string WellKnownSecret = "super-secret-jwt-token-with-at-least-32-characters-long";

    private const string UnlockSecret = "--jwt-secret (or CONFORMANCE_JWT_SECRET)";

    public static async Task RunAsync(Stage stage)
    {
        await SecretAsync(stage);
        await TokenAsync(stage);
        await KeysAsync(stage);
        var generation = stage.Server.Version!.Id;
        stage.Server.Capabilities.Set(GateFeatures.Strict, generation == "textual-code", $"the gate is of generation {generation}");
        foreach (var setting in new[] { GateSettings.Open, GateSettings.Refusing, GateSettings.Publishable, GateSettings.Secret })
            Given(stage, setting);
    }

    /// <summary>Of a secret that signs nothing the gate takes, either the secret or the gate is wrong: one scenario asks, the others need not.</summary>
    private static async Task SecretAsync(Stage stage)
    {
        var known = stage.Server.Capabilities;
        if (stage.Server.Address.JwtSecret is not { } secret)
        {
            known.Set(GateFeatures.GivenSecret, false, "no JWT secret was given", UnlockSecret);
            known.Set(GateFeatures.JwtSecret, false, "no JWT secret was given", UnlockSecret);
            return;
        }

        known.Set(GateFeatures.GivenSecret, true, "a JWT secret was given");
        known.Set(GateFeatures.WellKnownSecret, secret == WellKnownSecret, $"the JWT secret that was given is {(secret == WellKnownSecret ? "" : "not ")}that of every local project");
        foreach (var token in new[] { Minted.Right, Minted.Right.Of("service_role"), Minted.Right.With("kid", "legacy") }.Select(minted => minted.SignedBy(secret)))
        {
            if (!await PassesAsync(stage, token))
                continue;
            known.Set(GateFeatures.JwtSecret, true, "the gate takes a token that the JWT secret signs");
            return;
        }

        known.Set(GateFeatures.JwtSecret, false, "the gate takes no token that the JWT secret signs: is it another project's?", UnlockSecret);
    }

    private static async Task TokenAsync(Stage stage)
    {
        var address = stage.Server.Address;
        var candidates = new[] { stage.Server.Capabilities.Has(GateFeatures.JwtSecret) ? Minted.Right.SignedBy(address.JwtSecret!) : null, address.Settings.GetValueOrDefault(GateSettings.Token), address.ServiceKey };
        foreach (var token in candidates.OfType<string>())
        {
            if (await PassesAsync(stage, token))
                GateMemory.Of(stage).RightToken ??= token;
        }

        var right = GateMemory.Of(stage).RightToken is not null;
        stage.Server.Capabilities.Set(
            GateFeatures.RightToken,
            right,
            right ? "the gate lets a given token pass" : "no token is at hand that the gate takes",
            right ? null : $"{UnlockSecret}, or a token (\"settings\": \"{GateSettings.Token}\")");
    }

    private static async Task KeysAsync(Stage stage)
    {
        var known = stage.Server.Capabilities;
        var generation = stage.Server.Version!.Id;
        var keys = SigningKey.Of(stage.Server.Address);
        var unlock = keys.Count > 0 ? null : $"the project's signing keys (\"settings\": \"{GateSettings.SigningKeys}\")";
        var evidence = keys.Count > 0 ? "the target names signing keys of the project" : "the target names no signing keys of the project";
        // The page on 401 says of the numeric generation that it "only understands the legacy format"; the platform learned more while it lasted.
        var understands = generation switch
        {
            "msg" => false,
            "numeric-code" => keys.Count > 0 && await PassesAsync(stage, keys[0].Sign(Minted.Right)),
            _ => true,
        };
        known.Set(GateFeatures.SigningKeys, keys.Count > 0, evidence, unlock);
        known.Set(GateFeatures.Asymmetric, keys.Count > 0 && understands, keys.Count > 0 && !understands ? $"the gate is of generation {generation}, which takes tokens of the secret alone" : evidence, unlock);
        known.Set(GateFeatures.SecretOnly, keys.Count > 0 && !understands, understands ? $"the gate is of generation {generation}, which takes tokens of signing keys, too" : evidence, unlock);
    }

    /// <summary>Whether the answer came from behind the gate; what it was, other requests are compared with.</summary>
    private static async Task<bool> PassesAsync(Stage stage, string token)
    {
        var answer = await stage.KnockAsync("Bearer " + token);
        if (answer.Response is not { } response || answer.IsOwnRefusal())
            return false;
        stage.Server.BehindStatus ??= response.Status;
        return true;
    }

    private static void Given(Stage stage, string setting)
    {
        var given = stage.Server.Address.Settings.ContainsKey(setting);
        stage.Server.Capabilities.Set(setting, given, $"the target names {(given ? "a" : "no")} {setting}", given ? null : $"the target's \"settings\": \"{setting}\"");
    }
}
