using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Links in mails, opened by whoever reads them.</summary>
internal static class LinkSteps
{
    /// <summary>Opens the link in the newest mail for an address; the site gets a code to exchange for a session.</summary>
    public static async Task<string> OpenForCodeAsync(this Stage stage, string address)
    {
        var opened = await stage.ExpectAsync(Supabase.VerifyGet, new Call { Query = await stage.MailedQueryAsync(address) });
        return RedirectParameters.Read(opened.Response!.Header("Location") ?? "").TryGetValue("code", out var code)
            ? stage.Volatile(code)
            : throw UnplayableException.PreconditionFailed($"precondition failed: {opened.Subject} led to the site without a code");
    }
}
