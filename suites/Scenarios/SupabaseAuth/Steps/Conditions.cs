using System.Diagnostics;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Finds out whether a situation can arise on this server at all.</summary>
internal static class Conditions
{
    private const int MostTries = 12;

    private static readonly TimeSpan Young = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Old = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Plays on only where a feature that users see is off; not where the server has never heard of it.</summary>
    public static async Task<Session> NeedOffAsync(this Stage stage, string feature)
    {
        var session = await stage.SharedSessionAsync();
        if (ServerMemory.Of(stage).Absent.TryGetValue(feature, out var absent))
            throw UnplayableException.NotApplicable(absent);
        if (stage.Server.Capabilities.Missing(feature) is null)
            throw UnplayableException.NotApplicable($"{feature} is on");
        return session;
    }

    /// <summary>Plays on only where a feature that users see is on.</summary>
    public static async Task<Session> NeedOnAsync(this Stage stage, string feature)
    {
        var session = await stage.SharedSessionAsync();
        stage.Need(feature);
        return session;
    }

    /// <summary>
    /// Repeats a request until the server's limit between two messages shows, and will still show for the next request;
    /// plays on only where it does.
    /// </summary>
    public static async Task ExhaustAsync(this Stage stage, string operation, Call call)
    {
        var sent = Stopwatch.GetTimestamp();
        var limited = false;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await stage.SendOnceAsync(operation, call);
            if (answer.Response is { IsSuccess: true })
            {
                sent = began;
                continue;
            }

            // What went out before and is refused now has met the limit, whatever the server calls it: the probe will show it again.
            if (attempt > 0 && answer.Response is { Status: >= 400 and not 429 })
                return;
            if (answer.Response is not { Status: 429 })
                throw Refusals.Read(answer);
            limited = true;
            // In between, an interval of a second might be over before the next request arrives.
            var age = Stopwatch.GetElapsedTime(sent);
            if (age < Young || age > Old)
                return;
            await Task.Delay(Pause, stage.Cancellation);
        }

        throw limited
            ? UnplayableException.PreconditionFailed($"precondition failed: {operation} is too slow here for its interval between two messages to be seen")
            : UnplayableException.NotApplicable($"{MostTries} messages one after the other meet no limit here");
    }

    /// <summary>Plays on only where text messages go out: a number of one's own tells.</summary>
    public static async Task NeedSmsAsync(this Stage stage)
    {
        stage.Need("phone");
        stage.Need("signup");
        var answer = await stage.SendAsync(Supabase.Otp, new Call { Body = new { phone = stage.Any.Phone() } });
        if (answer.Response is not { IsSuccess: true })
            throw UnplayableException.NotApplicable($"no text message goes out here: {answer.Subject} answered {answer.Response?.Status} {answer.Error?.Code}");
    }
}
