using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.ReferenceServers;
using Conformance.ReferenceServers.Companions;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>Tests that speak HTTP with a server of one configuration.</summary>
internal abstract class ServerTests : IAsyncDisposable
{
    protected const string Password = "passw0rd-Of-T3sts!";

    private HttpClient http = null!;

    protected ReferenceServer Server { get; private set; } = null!;

    protected ManualTime Time { get; } = new();

    protected virtual AuthConfig Config => AuthPresets.All["autoconfirm"];

    protected World World { get; } = new();

    protected AuthService Inside => (AuthService)Server.Service;

    protected string Admin => Server.ServiceKey!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var options = new ReferenceServerOptions { Time = Time };
        Server = await ReferenceServer.StartAsync(new AuthService(Config, Time, World), options, CancellationToken.None);
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Server.Url };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [TearDown]
    public void NothingWasUnexpected() => Assert.That(Inside.Unexpected, Is.Empty);

    protected static string NewEmail() => $"u{Guid.NewGuid():N}@example.com";

    protected static string NewPhone() => $"1415{Random.Shared.Next(1_000_000, 9_999_999)}";

    protected Task<Answer> PostAsync(string path, object? body, string? token = null) =>
        SendAsync("POST", path, body, token);

    protected Task<Answer> GetAsync(string path, string? token = null) => SendAsync("GET", path, null, token);

    protected async Task<Answer> SendAsync(
        string method, string path, object? body = null, string? token = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.TrimStart('/'));
        if (body is not null)
        {
            var text = body as string ?? JsonSerializer.Serialize(body);
            request.Content = new StringContent(text, Encoding.UTF8, "application/json");
        }

        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await SendAsync(request);
    }

    protected async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null, response);
    }

    /// <summary>The request is refused with this status and code, in both encodings of errors.</summary>
    protected async Task RefusedAsync(int status, string code, string method, string path, object? body = null, string? token = null)
    {
        var initial = await SendAsync(method, path, body, token);
        Expect.InitialError(initial, status, code);
        var latest = await SendAsync(method, path, body, token, ("X-Supabase-Api-Version", "2024-01-01"));
        Expect.LatestError(latest, status, code);
    }

    /// <summary>A user whose e-mail is confirmed, signed in.</summary>
    protected async Task<(string Email, Answer Session)> SignedInAsync()
    {
        var email = NewEmail();
        var created = await PostAsync("/admin/users", new { email, password = Password, email_confirm = true }, Admin);
        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.OK));
        return (email, await SignInAsync(email));
    }

    protected async Task<Answer> SignInAsync(string email)
    {
        var session = await PostAsync("/token?grant_type=password", new { email, password = Password });
        Assert.That(session.Status, Is.EqualTo(HttpStatusCode.OK));
        return session;
    }

    /// <summary>The code or hash that a message to this address carried last.</summary>
    protected (string Otp, string Hash) LastMessage(string address)
    {
        var message = Inside.Store.Journal.Messages.Last(message => message.Address == address);
        return (message.Otp, message.TokenHash);
    }
}
