using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Tells a server that speaks the API from one that does not, by what anyone may ask.</summary>
internal static class Recognition
{
    private static readonly string[] Errors = ["error_code", "error", "msg", "code"];

    public static async Task<string?> LookAsync(Stage stage)
    {
        var settings = await stage.SendAsync(Supabase.Settings, new Call());
        if (settings.Response is not { } response)
            return $"GET /settings brought no answer: {settings.SilenceDetail}";
        if (response.Status == 200 && settings.Body.At("external") is { ValueKind: JsonValueKind.Object })
            return null;
        if (await SignsInAsync(stage))
            return null;
        var says = $"answers, but GET /settings is {response.Status} {response.MediaType ?? "without a body"}";
        return response.Status switch
        {
            200 => $"{says} without the member 'external': this is not the Supabase Auth API",
            401 or 403 => $"{says}: does the gateway want an API key?",
            404 => $"{says}: is the path prefix (/auth/v1) missing?",
            _ => says,
        };
    }

    /// <summary>A young implementation may have no settings yet: one that refuses an empty sign-in in JSON, as a fault of the input, speaks the API.</summary>
    private static async Task<bool> SignsInAsync(Stage stage)
    {
        var answer = await stage.SendAsync(Supabase.TokenByPassword, new Call { Body = new { } });
        return answer is { Response.Status: 400 or 401 or 403 or 422, Body: { ValueKind: JsonValueKind.Object } body }
            && Errors.Any(member => body.TryGetProperty(member, out _));
    }
}
