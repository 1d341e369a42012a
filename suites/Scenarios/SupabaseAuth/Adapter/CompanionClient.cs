using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>Speaks with the companion of a server; its protocol stands in <c>fixtures/ReferenceServers/Companions/README.md</c>.</summary>
internal sealed class CompanionClient
{
    private static readonly ConditionalWeakTable<Server, CompanionClient> Known = [];
    private static readonly HttpClient Http = new() { Timeout = Timeout.InfiniteTimeSpan };

    private readonly Uri? url;
    private readonly TimeSpan deadline;

    private CompanionClient(Server server)
    {
        url = server.Address.Companion is { } address ? new Uri(address.ToString().TrimEnd('/') + "/") : null;
        deadline = server.Driver.Deadline;
    }

    public static CompanionClient Of(Stage stage) => Known.GetValue(stage.Server, server => new CompanionClient(server));

    /// <summary>What it plays; null: there is none.</summary>
    public async Task<JsonElement?> AboutAsync(CancellationToken cancellation) => url is null ? null : await GetAsync("", cancellation);

    /// <exception cref="UnplayableException">It does not answer as its protocol says.</exception>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellation)
    {
        try
        {
            using var limit = Limit(cancellation);
            return await Http.GetFromJsonAsync<JsonElement>(new Uri(Demand(), path), limit.Token);
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
            using var limit = Limit(cancellation);
            using var response = await Http.PostAsJsonAsync(new Uri(Demand(), path), body, limit.Token);
            response.EnsureSuccessStatusCode();
            var text = await response.Content.ReadAsStringAsync(limit.Token);
            return text.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (Exception exception) when (Broken(exception, cancellation))
        {
            throw Failed(exception);
        }
    }

    /// <summary>As long as the server has for an answer: who gives it more on a slow machine gives the companion more.</summary>
    private CancellationTokenSource Limit(CancellationToken cancellation)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(deadline);
        return limit;
    }

    private Uri Demand() => url ?? throw UnplayableException.NotApplicable("the target names no companion");

    private static bool Broken(Exception exception, CancellationToken cancellation) =>
        exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested);

    private UnplayableException Failed(Exception exception) =>
        UnplayableException.PreconditionFailed($"the companion at {url} failed: {(exception is OperationCanceledException ? $"no answer within {deadline.TotalSeconds:0.#} s (--timeout)" : exception.Message.ReplaceLineEndings(" "))}");
}
