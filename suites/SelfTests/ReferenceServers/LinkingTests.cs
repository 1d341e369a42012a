using System.Net;
using Conformance.ReferenceServers.Companions;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class LinkingTests : ProviderJourneys
{
    private const string Link = "/user/identities/authorize";

    [Test]
    public async Task A_linked_account_opens_the_same_account_until_it_is_unlinked()
    {
        var (_, session) = await SignedInAsync();
        var ada = Somebody();
        await ReturnAsync(await LeaveAsync("provider=github", Link, session.AccessToken), ada);
        var other = await ReturnAsync(await LeaveAsync("provider=github"), ada);
        var user = await GetAsync("/user", Read(other, "access_token"));
        Assert.That(user["id"], Is.EqualTo(session.UserId));
        var identity = user.Body!["identities"]!.AsArray().Single(each => each!["provider"]!.ToString() == "github")!["identity_id"];
        await SendAsync("DELETE", $"/user/identities/{identity}", null, session.AccessToken);
        var stranger = await ReturnAsync(await LeaveAsync("provider=github"), ada);
        Assert.That((await GetAsync("/user", Read(stranger, "access_token")))["id"], Is.Not.EqualTo(session.UserId));
    }

    [Test]
    public async Task The_address_comes_as_JSON_to_who_asks_for_it()
    {
        var (_, session) = await SignedInAsync();
        var answer = await GetAsync($"{Link}?provider=github&skip_http_redirect=true", session.AccessToken);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer["url"], Does.StartWith("https://github.com/login/oauth/authorize?").And.Contain("state="));
    }

    [Test]
    public async Task An_account_at_a_provider_is_linked_to_one_account()
    {
        var (_, session) = await SignedInAsync();
        var ada = Somebody();
        await ReturnAsync(await LeaveAsync("provider=github"), ada);
        Refuses(await ReturnAsync(await LeaveAsync("provider=github", Link, session.AccessToken), ada), "identity_already_exists");
    }

    [TestCase(true, "")]
    [TestCase(false, "email_not_confirmed")]
    public async Task An_anonymous_user_takes_the_providers_address(bool verified, string code)
    {
        var session = await PostAsync("/signup", new { });
        var back = await ReturnAsync(await LeaveAsync("provider=github", Link, session.AccessToken), Somebody(verified: verified));
        Assert.That(Read(back, "error_code"), Is.EqualTo(code));
        var user = await GetAsync("/user", session.AccessToken);
        Assert.That(user["is_anonymous"], Is.EqualTo(verified ? "false" : "true"));
    }

    [Test]
    public async Task An_anonymous_user_takes_nobody_elses_address()
    {
        var (email, _) = await SignedInAsync();
        var session = await PostAsync("/signup", new { });
        Refuses(await ReturnAsync(await LeaveAsync("provider=github", Link, session.AccessToken), Somebody(email)), "email_exists");
        Assert.That((await GetAsync("/user", session.AccessToken)).Body!["identities"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Who_is_deleted_meanwhile_is_linked_to_nothing()
    {
        var (_, session) = await SignedInAsync();
        var state = await LeaveAsync("provider=github", Link, session.AccessToken);
        await SendAsync("DELETE", $"/admin/users/{session.UserId}", null, Admin);
        Refuses(await ReturnAsync(state, Somebody()), "user_not_found");
    }

    [Test]
    public async Task An_address_that_is_anothers_does_not_become_the_accounts_own()
    {
        var (taken, _) = await SignedInAsync();
        var (email, session) = await SignedInAsync();
        await ReturnAsync(await LeaveAsync("provider=github", Link, session.AccessToken), Somebody(taken));
        var user = await GetAsync("/user", session.AccessToken);
        var own = user.Body!["identities"]!.AsArray().Single(each => each!["provider"]!.ToString() == "email")!["identity_id"];
        await RefusedAsync(422, "email_conflict_identity_not_deletable", "DELETE", $"/user/identities/{own}", null, session.AccessToken);
        Assert.That((await GetAsync("/user", session.AccessToken))["email"], Is.EqualTo(email));
    }

    [Test]
    public async Task An_invitation_is_accepted_by_its_address_once()
    {
        var email = NewEmail();
        var token = (await PostAsync("/admin/generate_link", new { type = "invite", email }, Admin))["hashed_token"];
        await RefusedAsync(422, "user_not_found", "GET", "/authorize?provider=github&invite_token=nothing");
        var second = await LeaveAsync($"provider=github&invite_token={token}");
        Refuses(await ReturnAsync(await LeaveAsync($"provider=github&invite_token={token}"), Somebody()), "validation_failed");
        var back = await ReturnAsync(await LeaveAsync($"provider=github&invite_token={token}"), Somebody(email));
        Assert.That((await GetAsync("/user", Read(back, "access_token")))["email"], Is.EqualTo(email));
        Refuses(await ReturnAsync(second, Somebody(email)), "invite_not_found");
    }
}
