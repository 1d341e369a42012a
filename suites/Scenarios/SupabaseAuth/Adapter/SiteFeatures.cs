using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Finds the application that a server serves: a link that opens nothing leads back to it.</summary>
internal static class SiteFeatures
{
    /// <summary>RFC 2606 keeps it for examples, and many configurations allow it.</summary>
    private const string Example = "https://example.com/";

    public static async Task DiscoverAsync(Stage stage)
    {
        var memory = ServerMemory.Of(stage);
        memory.Site = stage.Server.Address.Site ?? await LeadsToAsync(stage, null);
        if (memory.Site is { Scheme: "https", IsLoopback: false } own)
            memory.PublicSite = own;
        else if (await LeadsToAsync(stage, Example) is { AbsoluteUri: Example } example)
            memory.PublicSite = example;
    }

    private static async Task<Uri?> LeadsToAsync(Stage stage, string? wish)
    {
        var query = new Dictionary<string, string> { ["type"] = "signup", ["token"] = stage.Any.Word(56, 56) };
        if (wish is not null)
            query["redirect_to"] = wish;
        var answer = await stage.SendAsync(Supabase.VerifyGet, new Call { Query = query });
        return Uri.TryCreate(answer.Response?.Header("Location"), UriKind.Absolute, out var target) && target.Scheme is "http" or "https"
            ? new Uri(target.GetLeftPart(UriPartial.Path))
            : null;
    }
}
