using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>The flow of a code from the client's request to its tokens.</summary>
internal abstract class OAuthFlowTests : ServerTests
{
    protected const string Back = "https://client.example/back";
    protected const string Verifier = "a-verifier-that-is-at-least-forty-three-characters-long";

    protected override AuthConfig Config => AuthPresets.All["default"];

    protected static string Challenge { get; } = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>What a client was made as.</summary>
    protected sealed record Client(string Id, string? Secret);

    protected async Task<Client> ClientAsync(string method = "client_secret_basic")
    {
        var made = await PostAsync("/admin/oauth/clients", new { redirect_uris = new[] { Back }, token_endpoint_auth_method = method }, Admin);
        Assert.That(made.Status, Is.EqualTo(HttpStatusCode.Created));
        return new Client(made["client_id"], made["client_secret"] is { Length: > 0 } secret ? secret : null);
    }

    protected static string AuthorizeUrl(Client client, string scope = "email", string more = "&state=s1") =>
        $"/oauth/authorize?response_type=code&client_id={client.Id}&redirect_uri={Uri.EscapeDataString(Back)}&scope={Uri.EscapeDataString(scope)}"
        + $"&code_challenge={Challenge}&code_challenge_method=S256{more}";

    protected async Task<string> AuthorizationAsync(Client client, string scope = "email", string more = "&state=s1")
    {
        var sent = await GetAsync(AuthorizeUrl(client, scope, more));
        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Found));
        return RedirectParameters.Read(sent.Header("Location"))["authorization_id"];
    }

    protected Task<Answer> ConsentAsync(string authorization, string user, string action = "approve") =>
        PostAsync($"/oauth/authorizations/{authorization}/consent", new { action }, user);

    /// <summary>The parameters with which the user's yes goes to the client.</summary>
    protected async Task<IReadOnlyDictionary<string, string>> ApprovedAsync(Client client, string user, string scope = "email", string more = "&state=s1")
    {
        var authorization = await AuthorizationAsync(client, scope, more);
        await GetAsync($"/oauth/authorizations/{authorization}", user);
        var answer = await ConsentAsync(authorization, user);
        Assert.That(answer["redirect_url"], Does.StartWith(Back + "?"));
        return RedirectParameters.Read(answer["redirect_url"]);
    }

    protected async Task<string> CodeAsync(Client client, string user, string scope = "email", string more = "&state=s1") =>
        (await ApprovedAsync(client, user, scope, more))["code"];

    protected Task<Answer> ExchangeAsync(Client client, string code, string verifier = Verifier) =>
        TokenAsync(client, ("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier));

    protected Task<Answer> RefreshAsync(Client client, string token) => TokenAsync(client, ("grant_type", "refresh_token"), ("refresh_token", token));

    protected async Task<Answer> TokenAsync(Client client, params (string Name, string Value)[] members)
    {
        if (client.Secret is null)
            members = [.. members, ("client_id", client.Id)];
        using var request = new HttpRequestMessage(HttpMethod.Post, "oauth/token")
        {
            Content = new FormUrlEncodedContent(members.Select(member => KeyValuePair.Create(member.Name, member.Value))),
        };
        if (client.Secret is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.Id}:{client.Secret}")));
        return await SendAsync(request);
    }

    /// <summary>The token endpoint refuses in RFC 6749's words, and in the API's where it has some.</summary>
    protected static void Refused(Answer answer, int status, string error, string? code = null) => Assert.Multiple(() =>
    {
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Body?.ToJsonString());
        Assert.That(answer["error"], Is.EqualTo(error));
        Assert.That(answer["error_description"], Is.Not.Empty);
        Assert.That(answer["error_code"], Is.EqualTo(code ?? ""));
    });

    protected static JsonNode Claims(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!;
}
