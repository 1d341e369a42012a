using System.Text.Json;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>What <c>GET /settings</c> tells of the configuration.</summary>
internal static class SettingsFeatures
{
    private static readonly HashSet<string> OwnKinds = ["email", "phone", "anonymous_users"];

    public static async Task DiscoverAsync(Stage stage)
    {
        var settings = (await stage.SendAsync(Supabase.Settings, new Call())).Body;
        var external = settings.At("external");
        var known = stage.Server.Capabilities;
        if (external is { ValueKind: JsonValueKind.Object } flags)
        {
            Told(known, settings, external);
            Providers(ServerMemory.Of(stage), known, flags);
        }

        TellOfUsers(known);
    }

    private static void Told(Capabilities known, JsonElement? settings, JsonElement? external)
    {
        Flag(known, "signup", settings, "disable_signup", negated: true);
        Flag(known, "autoconfirm", settings, "mailer_autoconfirm");
        Flag(known, "phone-autoconfirm", settings, "phone_autoconfirm");
        Flag(known, "saml", settings, "saml_enabled");
        Flag(known, "passkeys", settings, "passkeys_enabled");
        Flag(known, "email", external, "email", "external.");
        Flag(known, "phone", external, "phone", "external.");
        Flag(known, "anonymous", external, "anonymous_users", "external.");
    }

    private static void Flag(Capabilities known, string name, JsonElement? holder, string member, string where = "", bool negated = false)
    {
        var value = holder.At(member);
        var said = value is { ValueKind: JsonValueKind.True };
        var evidence = value is null ? $"GET /settings says nothing of {where}{member}" : $"GET /settings says {where}{member} = {(said ? "true" : "false")}";
        known.Set(name, said != negated, evidence);
    }

    private static void Providers(ServerMemory memory, Capabilities known, JsonElement external)
    {
        var flags = external.EnumerateObject().Where(flag => !OwnKinds.Contains(flag.Name)).ToList();
        memory.ProvidersOn = [.. flags.Where(flag => flag.Value.ValueKind == JsonValueKind.True).Select(flag => flag.Name)];
        memory.ProvidersOff = [.. flags.Where(flag => flag.Value.ValueKind == JsonValueKind.False).Select(flag => flag.Name)];
        Listed(known, "external-provider", memory.ProvidersOn, "true");
        Listed(known, "external-provider-off", memory.ProvidersOff, "false");
        Listed(known, "id-token-provider-off", [.. memory.ProvidersOff.Where(ProviderSteps.IssuesIdTokens)], "false");
    }

    private static void Listed(Capabilities known, string feature, IReadOnlyList<string> providers, string flag) => known.Set(
        feature, providers.Count > 0, providers.Count > 0 ? $"GET /settings says external.{providers[0]} = {flag}" : $"GET /settings says external = {flag} of no such provider");

    /// <summary>Whether a user with a confirmed address can be had at all.</summary>
    public static void TellOfUsers(Capabilities known)
    {
        if (known.Has(Credentials.ServiceKey))
            known.Set("users", true, "the service key makes confirmed users");
        else if (known.Has("captcha"))
            known.Set("users", false, "sign-ups need a captcha, which only people solve", "--service-key (or CONFORMANCE_SERVICE_KEY)");
        else if (known.Has("signup") && known.Has("email") && known.Has("autoconfirm"))
            known.Set("users", true, "GET /settings says that a sign-up by e-mail needs no confirmation");
        else
            known.Set("users", false, "a confirmed user needs the service key, or sign-ups that are confirmed at once", "--service-key (or CONFORMANCE_SERVICE_KEY)");
    }
}
