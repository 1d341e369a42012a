using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>
/// Policies by which a server refuses what is right elsewhere. Servers that send mail to real domains only, or to listed addresses only,
/// send none to generated addresses: these are in <c>.example</c> (RFC 2606). Others let nobody change a password without more ado,
/// end a session with the next, want a captcha solved, or let nobody have two factors. No condition has moved there.
/// </summary>
internal static class PolicyHindrances
{
    private static readonly Dictionary<string, string> Declarations = new()
    {
        ["email_address_invalid"] = "email-validation",
        ["email_address_not_authorized"] = "email-allow-list",
        ["reauthentication_needed"] = "reauthentication",
        ["current_password_required"] = "current-password",
        ["session_expired"] = "single-session",
        ["captcha_failed"] = "captcha",
        ["too_many_enrolled_mfa_factors"] = "few-factors",
        ["too_many_passkeys"] = "few-passkeys",
    };

    /// <summary>What hinders a scenario on a server; whoever asks for a policy does what it demands, and is to get through.</summary>
    public static IReadOnlyDictionary<string, string> Of(Server server, Scenario scenario)
    {
        var seen = ServerMemory.Of(server).Hindrances;
        foreach (var (code, capability) in Declarations)
        {
            if (server.Capabilities.Has(capability))
                seen.TryAdd(code, DeclaredFeatures.All[capability]);
        }

        return scenario.Needs.Any(Declarations.ContainsValue)
            ? seen.Where(hindrance => !scenario.Needs.Contains(Declarations[hindrance.Key])).ToDictionary()
            : seen;
    }

    /// <param name="stage">The run's own stage.</param>
    /// <param name="answer">To somebody who certainly is there, has done nothing wrong and asks for a mail, a new password, a second factor, or to stay.</param>
    public static void Learn(Stage stage, Exchange answer)
    {
        if (answer.Error?.Code is not { } code || !Declarations.TryGetValue(code, out var capability))
            return;
        var evidence = $"{DeclaredFeatures.All[capability]}: {answer.Subject} of a shared user answered {code}";
        ServerMemory.Of(stage).Hindrances.TryAdd(code, evidence);
        // If it is so, it is so of every user, and scenarios of their own look whether it is.
        stage.Server.Capabilities.Set(capability, true, evidence);
    }
}
