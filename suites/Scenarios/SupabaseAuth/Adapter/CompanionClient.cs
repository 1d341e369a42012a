using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Speaks with the companion of a server; its protocol stands in <c>fixtures/ReferenceServers/Companions/README.md</c>.</summary>
internal sealed class CompanionClient
{
    private static readonly ConditionalWeakTable<Server, CompanionClient> Known = [];
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private readonly Uri? url;

    private CompanionClient(Uri? url) => this.url = url is null ? null : new Uri(url.ToString().TrimEnd('/') + "/");

    public static CompanionClient Of(Stage stage) => Known.GetValue(stage.Server, server => new CompanionClient(server.Address.Companion));

    /// <summary>What it plays; null: there is none.</summary>
    public async Task<JsonElement?> AboutAsync(CancellationToken cancellation) => url is null ? null : await GetAsync("", cancellation);

    /// <exception cref="UnplayableException">It does not answer as its protocol says.</exception>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await Http.GetFromJsonAsync<JsonElement>(new Uri(Demand(), path), cancellation);
        }
        catch (Exception exception) when (Broken(exception, cancellation))
        {
            throw Failed(exception);
        }
    }

    /// <exception cref="UnplayableException">It does not answer as its protocol says.</exception>
    public async Task<JsonElement?> PostAsync(string path, object body, CancellationToken cancellation)
    {
        try
        {
            using var response = await Http.PostAsJsonAsync(new Uri(Demand(), path), body, cancellation);
            response.EnsureSuccessStatusCode();
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return text.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (Exception exception) when (Broken(exception, cancellation))
        {
            throw Failed(exception);
        }
    }

    private Uri Demand() => url ?? throw UnplayableException.NotApplicable("the target names no companion");

    private static bool Broken(Exception exception, CancellationToken cancellation) =>
        exception is HttpRequestException or JsonException || (exception is TaskCanceledException && !cancellation.IsCancellationRequested);

    private UnplayableException Failed(Exception exception) =>
        UnplayableException.PreconditionFailed($"the companion at {url} failed: {exception.Message.ReplaceLineEndings(" ")}");
}
