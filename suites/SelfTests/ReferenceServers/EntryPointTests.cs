using Conformance.ReferenceServers;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class EntryPointTests
{
    [Test]
    public void Contracts_and_configurations_are_listed()
    {
        Assert.That(ReferenceServer.Contracts, Does.Contain("supabase-auth"));
        Assert.That(
            ReferenceServer.Configs("supabase-auth"),
            Is.SupersetOf(new[] { "default", "autoconfirm", "locked-down", "strict-password", "short-expiry" }));
    }

    [Test]
    public async Task Unknown_names_are_refused_in_one_line_with_the_known_ones()
    {
        var contract = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync("nope", "default"));
        var config = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync("supabase-auth", "nope"));
        Assert.That(contract!.Message, Does.Contain("supabase-auth").And.Not.Contain("\n"));
        Assert.That(config!.Message, Does.Contain("locked-down").And.Not.Contain("\n"));
    }

    [TestCaseSource(nameof(Configs))]
    public async Task Every_configuration_starts_on_a_free_port_and_ends(string config)
    {
        Uri url;
        using var http = new HttpClient();
        await using (var server = await StartAsync("supabase-auth", config))
        {
            url = server.Url;
            Assert.That(url.Host, Is.EqualTo("127.0.0.1"));
            Assert.That(server.ServiceKey!.Split('.'), Has.Length.EqualTo(3));
            Assert.That(await http.GetStringAsync(new Uri(url, "health")), Does.Contain("GoTrue"));
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(url));
    }

    [Test]
    public async Task Something_can_be_put_around_the_server()
    {
        var options = new ReferenceServerOptions
        {
            Around = inner => async context =>
            {
                context.Response.Headers["x-around"] = "yes";
                await inner(context);
            },
        };
        await using var server = await ReferenceServer.StartAsync("supabase-auth", options, CancellationToken.None);
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(server.Url, "settings"));
        Assert.That(response.Headers.Contains("x-around"));
    }

    private static IReadOnlyList<string> Configs() => ReferenceServer.Configs("supabase-auth");

    private static Task<ReferenceServer> StartAsync(string contract, string config) =>
        ReferenceServer.StartAsync(contract, new ReferenceServerOptions { Config = config }, CancellationToken.None);
}
