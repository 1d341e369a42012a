using System.Net;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class CurrentPasswordTests : ServerTests
{
    private const string Next = "An0ther-passw0rd!";

    protected override AuthConfig Config => AuthPresets.All["current-password"];

    [Test]
    public async Task Who_signed_in_must_know_it()
    {
        var (_, session) = await SignedInAsync();
        await RefusedAsync(400, "current_password_required", "PUT", "/user", new { password = Next }, session.AccessToken);
        await RefusedAsync(422, "current_password_invalid", "PUT", "/user", new { password = Next, current_password = Next }, session.AccessToken);
        var changed = await SendAsync("PUT", "/user", new { password = Next, current_password = Password }, session.AccessToken);
        Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Who_came_in_by_a_link_may_have_forgotten_it()
    {
        var (email, _) = await SignedInAsync();
        var link = await PostAsync("/admin/generate_link", new { type = "recovery", email }, Admin);
        var session = await PostAsync("/verify", new { type = "recovery", token_hash = link["hashed_token"] });
        Assert.That((await SendAsync("PUT", "/user", new { password = Next }, session.AccessToken)).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}

internal sealed class SingleSessionTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["single-session"];

    [Test]
    public async Task The_newest_session_ends_the_others()
    {
        var (email, older) = await SignedInAsync();
        var newer = await SignInAsync(email);
        await RefusedAsync(422, "session_expired", "POST", "/token?grant_type=refresh_token", new { refresh_token = older.RefreshToken });
        Assert.That((await PostAsync("/token?grant_type=refresh_token", new { refresh_token = newer.RefreshToken })).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
