using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Finds out from where a server takes the answers of authenticators: nothing tells, so a throw-away user tries.</summary>
internal static class AuthenticatorFeatures
{
    public const string Origin = "webauthn-origin";

    private const string Unlock = "the application's address in the target file (\"site\": URL)";

    public static async Task DiscoverAsync(Stage stage)
    {
        var known = stage.Server.Capabilities;
        if (!known.Has("passkeys") && !known.Has("mfa-webauthn"))
            return;
        var tried = new List<string>();
        try
        {
            var session = await stage.SessionAsync();
            var factor = known.Has("passkeys") ? null : await stage.EnrolSecurityKeyAsync(session);
            while (await TryAsync(stage, session, factor, tried))
            {
            }
        }
        catch (UnplayableException unplayable)
        {
            tried.Add(unplayable.Message);
        }

        var found = ServerMemory.Of(stage).Origin;
        known.Set(
            Origin,
            found is not null,
            found is not null ? $"an authenticator's answer from {found} is accepted" : $"no origin is known from which an authenticator's answer is accepted ({string.Join("; ", tried)})",
            found is not null ? null : Unlock);
    }

    /// <summary>Tries the next origin; false: there is nothing more to try. Each attempt takes a challenge of its own.</summary>
    private static async Task<bool> TryAsync(Stage stage, Session session, string? factor, List<string> tried)
    {
        var ceremony = factor is null ? await stage.BeginRegistrationAsync(session) : await stage.ChallengeSecurityKeyAsync(session, factor);
        if (Candidates(stage, ceremony.RelyingParty).ElementAtOrDefault(tried.Count) is not { } origin)
            return false;
        var credential = stage.Create(new SecurityKey(), ceremony, origin);
        var answer = factor is null
            ? await stage.SendAsync(Supabase.PasskeyRegistrationVerify, new Call { Bearer = session.AccessToken, Body = ceremony.Answer(credential) })
            : await stage.SendAsync(Supabase.FactorVerify, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor }, Body = ceremony.FactorAnswer("create", credential) });
        tried.Add($"{origin}: {answer.Response?.Status} {answer.Error?.Code}".TrimEnd());
        if (answer.Response is not { IsSuccess: true })
            return true;
        ServerMemory.Of(stage).Origin = origin;
        return false;
    }

    /// <summary>"The relying party's id is the origin's domain, or a suffix of it" (WebAuthn Level 2, §5.1.3).</summary>
    private static IEnumerable<string> Candidates(Stage stage, string relyingParty)
    {
        IEnumerable<string> candidates = ServerMemory.Of(stage).Site is { } site ? [site.GetLeftPart(UriPartial.Authority)] : [];
        return candidates.Append($"https://{relyingParty}").Append($"http://{relyingParty}").Distinct();
    }
}
