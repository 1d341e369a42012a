using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Waits until things are too old.</summary>
internal static class AgeingSteps
{
    /// <summary>"Within 2 seconds", and a little for the ways.</summary>
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(2.3);

    /// <summary>"Within 5 seconds", in seconds, with the margin.</summary>
    private const double ShortTokenLife = 7;

    /// <summary>Some count whole seconds, and the last of them in.</summary>
    private const double Margin = 1.5;

    /// <summary>"After 3 seconds", and a little for the ways.</summary>
    private static readonly TimeSpan SessionLife = TimeSpan.FromSeconds(3.2);

    /// <summary>Until codes, challenges and flows of a server where they are short-lived have expired.</summary>
    public static Task OutliveAsync(this Stage stage) => Task.Delay(ShortLife, stage.Cancellation);

    /// <summary>Until sessions of a server with limits on sessions have ended.</summary>
    public static Task OutliveSessionsAsync(this Stage stage) => Task.Delay(SessionLife, stage.Cancellation);

    /// <summary>Until the session's access token has expired.</summary>
    public static Task OutliveTokenAsync(this Stage stage, Session session)
    {
        var left = (Jwt.Time(Jwt.Claims(session.AccessToken), "exp") ?? 0) + Margin - DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;
        return left > ShortTokenLife
            ? throw UnplayableException.NotApplicable($"an access token is good for another {left:0} seconds here")
            : Task.Delay(TimeSpan.FromSeconds(Math.Max(left, 0)), stage.Cancellation);
    }

    /// <summary>A session that a server with limits on sessions has ended by now; many cases use it, and none may get through with it.</summary>
    public static async Task<Session> EndedSessionAsync(this Stage stage)
    {
        var memory = ServerMemory.Of(stage);
        var session = await memory.SharedSession($"ended/{stage.Playing.Version.Id}").GetAsync(async () =>
        {
            var backstage = memory.Backstage(stage, "ended");
            var made = await backstage.SessionAsync();
            await backstage.OutliveSessionsAsync();
            return made;
        });
        stage.Volatile(session.AccessToken);
        stage.Volatile(session.RefreshToken);
        return session;
    }
}
