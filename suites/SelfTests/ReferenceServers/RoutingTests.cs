using System.Net;
using Conformance.ReferenceServers.SupabaseAuth;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class RoutingTests : ServerTests
{
    private static IEnumerable<string> Paths() => Routes.All.Select(route => route.Template).Distinct();

    [TestCase("/nope")]
    [TestCase("/")]
    [TestCase("/token/")]
    [TestCase("/admin/nope")]
    [TestCase("/user/nope/nope")]
    [TestCase("//user")]
    public Task An_unknown_path_names_nothing(string path) => RefusedAsync(404, "validation_failed", "GET", path == "//user" ? "/x//user" : path);

    [TestCaseSource(nameof(Paths))]
    public async Task A_method_that_is_not_served_is_wrong_input(string template)
    {
        var path = template.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        foreach (var method in new[] { "TRACE", "FOO", "OPTIONS", "LOCK" })
        {
            var answer = await SendAsync(method, path);
            Expect.InitialError(answer, 400, "validation_failed");
            Assert.That(answer.Header("Allow"), Is.Not.Empty);
        }

        var head = await SendAsync("HEAD", path);
        Assert.That(head.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(head.Header("x-sb-error-code"), Is.EqualTo("validation_failed"));
    }

    [TestCase("GET", "/authorize?provider=gitlab", "provider_disabled")]
    [TestCase("POST", "/oauth/clients/register", "oauth_dynamic_client_registration_disabled")]
    public Task What_the_server_does_not_have_is_off(string method, string path, string code) =>
        RefusedAsync(501, code, method, path, "{nonsense");

    [TestCase("/signup/")]
    [TestCase("/verify/")]
    public Task Groups_are_served_with_a_slash_at_the_end(string path) => RefusedAsync(400, "bad_json", "POST", path, "nonsense");

    [Test]
    public async Task Browsers_may_send_and_read_the_version()
    {
        var preflight = await SendAsync(
            "OPTIONS", "/token", null, null, ("Origin", "http://x.test"), ("Access-Control-Request-Method", "POST"));
        Assert.That(preflight.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(preflight.Header("Access-Control-Allow-Headers"), Does.Contain("x-supabase-api-version"));
        var answer = await SendAsync("GET", "/settings", null, null, ("Origin", "http://x.test"));
        Assert.That(answer.Header("Access-Control-Allow-Origin"), Is.EqualTo("*"));
        Assert.That(answer.Header("Access-Control-Expose-Headers"), Does.Contain("X-Supabase-Api-Version"));
    }

    [TestCase("/health")]
    [TestCase("/settings")]
    [TestCase("/.well-known/jwks.json")]
    [TestCase("/.well-known/openid-configuration")]
    public async Task Anybody_may_ask_what_the_server_is(string path) =>
        Assert.That((await GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK));
}
