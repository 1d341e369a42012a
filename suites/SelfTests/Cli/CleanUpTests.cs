using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Conformance.ReferenceServers;
using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

/// <summary>What a killed run left is taken away, and nobody else's.</summary>
public sealed class CleanUpTests
{
    [Test]
    public async Task Only_what_carries_a_mark_is_deleted_and_a_dry_run_only_lists_it()
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions(), CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Url };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.ServiceKey);
        foreach (var email in new[] { "a.1.x.run1@conformance.example", "b.2.x.run2@conformance.example", "someone@example.org", "conformance.example@example.org", "c@notconformance.example" })
            await MakeAsync(http, "admin/users", new { email, email_confirm = true });
        await MakeAsync(http, "admin/users", new { phone = "15550123456789", phone_confirm = true });
        await MakeAsync(http, "admin/users", new { phone = "15550123456", phone_confirm = true });
        for (var number = 0; number < 210; number++)
            await MakeAsync(http, "admin/users", new { email = $"d.{number}.x.run3@conformance.example", email_confirm = true });

        var listed = await Run("--dry-run");
        Assert.That((listed.Code, await CountAsync(http)), Is.EqualTo((0, 217)), listed.Error);
        Assert.That(listed.Out, Does.Contain("would be deleted: user a.1.x.run1@").And.Contain("213 things of ours").And.Not.Contain("someone@"));

        var one = await Run("--mark", "run1");
        Assert.That((one.Code, await CountAsync(http)), Is.EqualTo((0, 216)), one.Error);

        var all = await Run();
        Assert.That((all.Code, await CountAsync(http)), Is.EqualTo((0, 4)), all.Error);
        Assert.That((await Run()).Out, Does.StartWith("Nothing of ours"));

        Task<CommandRun> Run(params string[] more) => CommandRun.Of(["cleanup", "--url", server.Url.ToString(), "--service-key", server.ServiceKey!, .. more]);
    }

    [Test]
    public async Task Without_a_key_that_counts_nothing_is_tried()
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions(), CancellationToken.None);
        var run = await CommandRun.Of("cleanup", "--url", server.Url.ToString());
        Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((3, 1)), run.Error);
        Assert.That(run.Error, Does.Contain("no service key was given"));
    }

    private static async Task MakeAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<int> CountAsync(HttpClient http)
    {
        var users = 0;
        for (var page = 1; ; page++)
        {
            var listed = (await http.GetFromJsonAsync<JsonElement>($"admin/users?per_page=100&page={page}")).GetProperty("users").GetArrayLength();
            if (listed == 0)
                return users;
            users += listed;
        }
    }
}
