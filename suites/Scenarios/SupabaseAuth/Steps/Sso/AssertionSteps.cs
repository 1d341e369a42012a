using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>What identity providers answer, and what comes of it.</summary>
internal static class AssertionSteps
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The right answer about somebody: a lasting name and an address.</summary>
    public static async Task<SamlAnswer> AnswerAsync(this Stage stage, SsoProvider provider, string email, AuthnRequest? request = null) =>
        new(provider.EntityId, await stage.ServiceProviderAsync())
        {
            InResponseTo = request?.Id,
            NameId = $"name of {email}",
            Attributes = [("email", email)],
        };

    /// <summary>The form that a browser posts.</summary>
    /// <param name="relayState">Null: the form has none.</param>
    public static Call Posting(this Stage stage, SamlAnswer answer, string? relayState = null)
    {
        // Times, ids and signatures change from run to run.
        var response = stage.Volatile(Uri.EscapeDataString(answer.Encoded));
        return new Call { Body = Payload.Text($"SAMLResponse={response}{(relayState is null ? "" : "&RelayState=" + Uri.EscapeDataString(relayState))}", Form) };
    }

    public static Task<Exchange> ProbeAcsAsync(this Stage stage, SamlAnswer answer, string? relayState = null) =>
        stage.ProbeAsync(Supabase.SamlAcs, stage.Posting(answer, relayState));

    /// <summary>Posts a form as it is.</summary>
    public static Task<Exchange> ProbeAcsAsync(this Stage stage, string form) =>
        stage.ProbeAsync(Supabase.SamlAcs, new Call { Body = Payload.Text(form, Form) });

    /// <summary>Somebody comes back, and is signed in.</summary>
    public static async Task<Session> SignInAsync(this Stage stage, SamlAnswer answer, string? relayState = null)
    {
        var back = await stage.ReturnAsync(answer, relayState);
        var user = new User(Jwt.Claims(back["access_token"])["sub"]?.ToString() ?? "", answer.Attributes.FirstOrDefault(each => each.Name == "email").Value, null, "");
        return new Session(back["access_token"], back["refresh_token"], user);
    }

    /// <summary>A person of a company of their own, signed in by it.</summary>
    public static async Task<Session> SsoSessionAsync(this Stage stage) =>
        await stage.SignInAsync(await stage.AnswerAsync(await stage.SsoProviderAsync(), stage.Any.Email()));

    /// <summary>What the address that somebody comes back to carries: tokens, or a code.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReturnAsync(this Stage stage, SamlAnswer answer, string? relayState = null)
    {
        var exchange = await stage.ExpectAsync(Supabase.SamlAcs, stage.Posting(answer, relayState));
        var back = RedirectParameters.Read(exchange.Response!.Header("Location") ?? "");
        if (!back.ContainsKey("code") && !(back.ContainsKey("access_token") && back.ContainsKey("refresh_token")))
            throw UnplayableException.PreconditionFailed($"precondition failed: {exchange.Subject} leads to an address without tokens and without a code");
        foreach (var value in back.Values.Where(value => value.Length > 5))
            stage.Volatile(value);
        return back;
    }
}
