using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Tells a server that speaks the API from one that does not, by what anyone may ask.</summary>
internal static class Recognition
{
    public static async Task<string?> LookAsync(Stage stage)
    {
        var settings = await stage.SendAsync(Supabase.Settings, new Call());
        if (settings.Response is not { } response)
            return $"GET /settings brought no answer: {settings.SilenceDetail}";
        if (response.Status == 200 && settings.Body.At("external") is { ValueKind: JsonValueKind.Object })
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
}
