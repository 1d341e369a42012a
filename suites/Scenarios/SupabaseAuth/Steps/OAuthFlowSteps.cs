using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>The authorization code flow, from the client's request to its tokens.</summary>
internal static class OAuthFlowSteps
{
    private const string Method = "S256";

    /// <summary>A right request of the client, with a code challenge of its own.</summary>
    public static Dictionary<string, string> AuthorizationQuery(this Stage stage, OAuthClient client, Pkce pkce, string scope = "email") => new()
    {
        ["response_type"] = "code",
        ["client_id"] = client.Id,
        ["redirect_uri"] = OAuthClient.Back,
        ["scope"] = scope,
        ["state"] = stage.Any.Word(8, 12),
        ["code_challenge"] = pkce.Challenge,
        ["code_challenge_method"] = Method,
    };

    /// <summary>Plays on only where the server says that a verifier may be its own challenge: OAuth 2.1 asks for S256 alone.</summary>
    public static async Task NeedPlainChallengeAsync(this Stage stage)
    {
        var metadata = await stage.ExpectAsync(Supabase.OAuthAsMetadata, new Call());
        var methods = metadata.Body.At("code_challenge_methods_supported") is { ValueKind: JsonValueKind.Array } listed ? listed.EnumerateArray().ToList() : [];
        if (!methods.Any(method => method.ValueKind == JsonValueKind.String && method.GetString() == "plain"))
            throw UnplayableException.NotApplicable($"{metadata.Subject} says nothing of the code challenge method plain");
    }

    /// <summary>The id under which the user is asked.</summary>
    public static Task<string> AuthorizationAsync(this Stage stage, OAuthClient client, Pkce? pkce = null, string scope = "email") =>
        stage.AuthorizationAsync(stage.AuthorizationQuery(client, pkce ?? Pkce.From(stage.Any), scope));

    public static async Task<string> AuthorizationAsync(this Stage stage, Dictionary<string, string> query)
    {
        var sent = await stage.ExpectAsync(Supabase.OAuthAuthorize, new Call { Query = query });
        return Parameter(stage, sent.Response?.Header("Location"), "authorization_id", sent.Subject);
    }

    public static Task<Exchange> LookAsync(this Stage stage, Session session, string authorization) => stage.ExpectAsync(
        Supabase.OAuthAuthorizationGet, new Call { Bearer = session.AccessToken, Path = new { authorization_id = authorization } });

    /// <summary>An authorization that the user was shown and has not answered.</summary>
    public static async Task<string> PendingAsync(this Stage stage, OAuthClient client, Session session, Pkce? pkce = null, string scope = "email")
    {
        var authorization = await stage.AuthorizationAsync(client, pkce, scope);
        await stage.LookAsync(session, authorization);
        return authorization;
    }

    public static Call Answer(Session session, string authorization, string action) =>
        new() { Bearer = session.AccessToken, Path = new { authorization_id = authorization }, Body = new { action } };

    public static Task<Exchange> AnswerAsync(this Stage stage, Session session, string authorization, string action) =>
        stage.ExpectAsync(Supabase.OAuthConsent, Answer(session, authorization, action));

    public static Call Revoking(Session session, OAuthClient client) => new() { Bearer = session.AccessToken, Query = new { client_id = client.Id } };

    public static Task<Exchange> RevokeAsync(this Stage stage, Session session, OAuthClient client) =>
        stage.ExpectAsync(Supabase.UserOAuthGrantsRevoke, Revoking(session, client));

    /// <summary>A code that the user's yes brought.</summary>
    public static async Task<OAuthCode> CodeAsync(this Stage stage, OAuthClient client, Session session, string scope = "email")
    {
        var pkce = Pkce.From(stage.Any);
        var authorization = await stage.PendingAsync(client, session, pkce, scope);
        return stage.TakeCode(await stage.AnswerAsync(session, authorization, "approve"), client, pkce);
    }

    /// <summary>The code that an answer sends the user back to the client with.</summary>
    public static OAuthCode TakeCode(this Stage stage, Exchange answer, OAuthClient client, Pkce pkce) =>
        new(client, Parameter(stage, answer.Body.Text("redirect_url"), "code", answer.Subject), pkce.Verifier);

    /// <summary>A request that exchanges a code, with some members changed (null: left out).</summary>
    public static Call Exchanging(this Stage stage, OAuthCode code, params (string Name, string? Value)[] changes)
    {
        var members = new Dictionary<string, string?>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code.Value,
            ["redirect_uri"] = OAuthClient.Back,
            ["code_verifier"] = code.Verifier,
        };
        foreach (var (name, value) in changes)
            members[name] = value;
        return stage.Showing(code.Client, [.. members.Where(member => member.Value is not null).Select(member => (member.Key, member.Value!))]);
    }

    public static Call Refreshing(this Stage stage, OAuthTokens tokens) =>
        stage.Showing(tokens.Client, ("grant_type", "refresh_token"), ("refresh_token", tokens.RefreshToken));

    public static async Task<OAuthTokens> TokensAsync(this Stage stage, OAuthCode code) =>
        stage.TakeTokens(await stage.ExpectAsync(Supabase.OAuthTokenAuthorizationCode, stage.Exchanging(code)), code.Client);

    /// <summary>Tokens of a client for a user who consented.</summary>
    public static async Task<OAuthTokens> TokensAsync(this Stage stage, OAuthClient client, Session session, string scope = "email") =>
        await stage.TokensAsync(await stage.CodeAsync(client, session, scope));

    public static OAuthTokens TakeTokens(this Stage stage, Exchange answer, OAuthClient client) =>
        new(client, stage.Take(answer, "access_token"), stage.Take(answer, "refresh_token"));

    private static string Parameter(Stage stage, string? address, string name, string subject) =>
        address is not null && RedirectParameters.Read(address).GetValueOrDefault(name) is { Length: > 0 } value
            ? stage.Volatile(value)
            : throw UnplayableException.PreconditionFailed($"precondition failed: {subject} sends nobody anywhere with a {name}");
}
