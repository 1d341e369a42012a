using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Log-ins and their tokens.</summary>
internal static class SessionSteps
{
    /// <summary>Logs in by password; by link where passwords are of no use.</summary>
    public static async Task<Session> LoginAsync(this Stage stage, User user)
    {
        var known = stage.Server.Capabilities;
        var byLink = user.Email is not null && known.Has(Credentials.ServiceKey) && known.Missing("email") is not null;
        if (byLink)
            return await stage.LoginByLinkAsync(user);
        var call = new Call
        {
            Body = user.Email is { } email ? new { email, password = user.Password } : new { phone = user.Phone, password = user.Password },
            Bearer = stage.PastCaptcha(),
        };
        return stage.TakeSession(await stage.ExpectAsync(Supabase.TokenByPassword, call), user);
    }

    public static async Task<Session> LoginByLinkAsync(this Stage stage, User user)
    {
        var link = await stage.LinkAsync("magiclink", user.Email!);
        return stage.TakeSession(await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = new { type = link.Type, token_hash = link.HashedToken } }), user);
    }

    /// <summary>A fresh user who is logged in.</summary>
    public static async Task<Session> SessionAsync(this Stage stage) => await stage.LoginAsync(await stage.ConfirmedUserAsync());

    /// <summary>A log-in that many cases use, for probes that change nothing.</summary>
    public static async Task<Session> SharedSessionAsync(this Stage stage)
    {
        stage.Need("users");
        var memory = ServerMemory.Of(stage);
        var once = memory.SharedSession(stage.Playing.Version.Id);
        User? known = null;
        var session = await once.GetAsync(
            async () =>
            {
                var backstage = memory.Backstage(stage, "login");
                var made = await backstage.LoginAsync(known ?? await backstage.ConfirmedUserAsync());
                await UserFeatures.DiscoverAsync(backstage, made.AccessToken);
                return made;
            },
            kept =>
            {
                known = kept.User;
                return Jwt.IsFresh(kept.AccessToken) && !EndedSessions.Has(stage.Server, kept);
            });
        stage.Volatile(session.AccessToken);
        stage.Volatile(session.RefreshToken);
        return session;
    }

    public static async Task<Session> RefreshAsync(this Stage stage, Session session) => stage.TakeSession(
        await stage.ExpectAsync(Supabase.TokenByRefreshToken, new Call { Body = new { refresh_token = session.RefreshToken } }), session.User);

    public static Task<Exchange> LogoutAsync(this Stage stage, Session session, string scope) =>
        stage.ExpectAsync(Supabase.Logout, new Call { Bearer = session.AccessToken, Query = new { scope } });

    /// <summary>The session's token with some claims changed (null: taken away), rightly signed.</summary>
    public static string Mint(this Stage stage, Session session, params (string Claim, JsonNode? Value)[] changes)
    {
        stage.Need(Credentials.JwtSecret);
        return stage.Mint(session, stage.Server.Address.JwtSecret!, changes);
    }

    /// <summary>The same, signed with a secret of choice.</summary>
    public static string Mint(this Stage stage, Session session, string secret, params (string Claim, JsonNode? Value)[] changes)
    {
        var claims = Jwt.Claims(session.AccessToken);
        foreach (var (claim, value) in changes)
        {
            claims.Remove(claim);
            if (value is not null)
                claims[claim] = value.DeepClone();
        }

        return stage.Volatile(Jwt.Sign(claims, secret));
    }
}
