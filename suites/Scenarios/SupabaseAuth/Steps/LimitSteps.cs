using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Asks until a server has had enough.</summary>
internal static class LimitSteps
{
    private const int MostTries = 120;

    /// <summary>More messages than go out in an hour where few do.</summary>
    private const int Quota = 3;

    /// <summary>Which header tells clients apart is the operator's choice; these are common.</summary>
    private static readonly string[] ClientHeaders = ["X-Forwarded-For", "X-Client-Ip", "Sb-Forwarded-For"];

    /// <summary>Sends a request as a client of its own until it meets a limit, then once more.</summary>
    public static async Task ProbeBeyondLimitAsync(this Stage stage, string operation, Call call)
    {
        if (stage.Server.Capabilities.UnknownOperations.TryGetValue(operation, out var evidence))
            throw UnplayableException.NotApplicable(evidence);
        var client = stage.Volatile(stage.Any.ClientAddress());
        var insistent = call with { Headers = [.. call.Headers, .. ClientHeaders.Select(name => new Header(name, client))] };
        for (var tries = 0; tries < MostTries; tries++)
        {
            var answer = await stage.SendOnceAsync(operation, insistent);
            if (answer.Response is { Status: 429 })
            {
                await stage.ProbeAsync(operation, insistent);
                return;
            }
        }

        if (stage.IsAssured)
            await stage.ProbeAsync(operation, insistent);
        else
            throw UnplayableException.NotApplicable($"{MostTries} requests of one client one after the other meet no limit here");
    }

    /// <summary>Uses up the mails of this hour, always by as many requests, whatever is left of them.</summary>
    public static async Task UseUpMailsAsync(this Stage stage)
    {
        for (var count = 0; count < Quota; count++)
            await stage.SendOnceAsync(Supabase.Invite, new Call { Bearer = stage.AdminToken(), Body = new { email = stage.Any.Email() } });
    }

    /// <inheritdoc cref="UseUpMailsAsync"/>
    public static async Task UseUpTextMessagesAsync(this Stage stage)
    {
        for (var count = 0; count < Quota; count++)
            await stage.SendOnceAsync(Supabase.Otp, new Call { Body = new { phone = stage.Any.Phone() } });
    }
}
