using System.Diagnostics;
using Conformance.Engine.Generation;
using Conformance.ReferenceServers;

namespace Conformance.Benchmarks;

/// <summary>The same requests in the same order per case at the same concurrency, by nothing but HttpClient: the floor.</summary>
internal static class BareSending
{
    public static async Task<TimeSpan> MeasureAsync(IReadOnlyList<IReadOnlyList<Request>> cases, int workers, CancellationToken cancellation)
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions(), cancellation);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Url };
        var clock = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, async (requests, stop) =>
        {
            foreach (var request in requests)
            {
                using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(server.Url.GetLeftPart(UriPartial.Authority) + request.Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
                if (request.Body is { } body)
                    message.Content = new ByteArrayContent(body);
                foreach (var header in request.Headers)
                {
                    if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value))
                        message.Content?.Headers.TryAddWithoutValidation(header.Name, header.Value);
                }

                using var response = await client.SendAsync(message, stop);
                await response.Content.ReadAsByteArrayAsync(stop);
            }
        });
        return Stopwatch.GetElapsedTime(clock);
    }
}
