using System.Net;
using System.Text;
using Conformance.ReferenceServers.Companions;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class ProviderTests : ProviderJourneys
{
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-rules-of-rfc-7636";

    [Test]
    public async Task A_newcomer_comes_back_with_tokens_in_the_fragment()
    {
        var ada = Somebody();
        var back = await ReturnAsync(await LeaveAsync("provider=github&redirect_to=https://example.com/app"), ada);
        Assert.That(back.Header("Location"), Does.StartWith("https://example.com/app#access_token="));
        var user = await GetAsync("/user", Read(back, "access_token"));
        Assert.Multiple(() =>
        {
            Assert.That(user["email"], Is.EqualTo(ada.Email));
            Assert.That(user["email_confirmed_at"], Is.Not.Empty);
            Assert.That(user.Body!["app_metadata"]!["provider"]!.ToString(), Is.EqualTo("github"));
            Assert.That(user.Body["identities"]![0]!["id"]!.ToString(), Is.EqualTo(ada.Id));
        });
    }

    [Test]
    public async Task Who_comes_again_enters_the_same_account()
    {
        var ada = Somebody();
        var first = await ReturnAsync(await LeaveAsync("provider=github"), ada);
        var second = await ReturnAsync(await LeaveAsync("provider=github"), ada with { Email = NewEmail() });
        Assert.That(await SubjectAsync(second), Is.EqualTo(await SubjectAsync(first)));
    }

    [Test]
    public async Task A_provider_may_send_a_form()
    {
        World.People.Introduce("by-form", Somebody());
        var form = $"state={await LeaveAsync("provider=github")}&code=by-form";
        using var request = new HttpRequestMessage(HttpMethod.Post, "callback") { Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded") };
        Assert.That(Read(await SendAsync(request), "access_token"), Is.Not.Empty);
    }

    [Test]
    public async Task A_state_is_good_once()
    {
        var state = await LeaveAsync("provider=github");
        await ReturnAsync(state, Somebody());
        Refuses(await ReturnAsync(state, Somebody()), "bad_oauth_state");
    }

    [Test]
    public async Task A_state_with_a_challenge_and_its_code_are_good_once()
    {
        var state = await LeaveAsync($"provider=github&code_challenge={Verifier}&code_challenge_method=plain");
        var back = await ReturnAsync(state, Somebody());
        Refuses(await ReturnAsync(state, Somebody()), "flow_state_already_used");
        var body = new { auth_code = Read(back, "code"), code_verifier = Verifier };
        await RefusedAsync(401, "bad_code_verifier", "POST", "/token?grant_type=pkce", new { body.auth_code, code_verifier = Verifier + "x" });
        var session = await PostAsync("/token?grant_type=pkce", body);
        Assert.That(session.Claims()["amr"]![0]!["method"]!.ToString(), Is.EqualTo("oauth"));
        await RefusedAsync(422, "flow_state_not_found", "POST", "/token?grant_type=pkce", body);
    }

    [Test]
    public async Task A_state_expires()
    {
        var state = await LeaveAsync("provider=github");
        Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        Refuses(await ReturnAsync(state, Somebody()), "bad_oauth_state");
    }

    [TestCase("", "bad_oauth_callback")]
    [TestCase("?state=x&code=y", "bad_oauth_state")]
    [TestCase("?state=6fd2b6de-1d5f-4a55-a3a5-9a1f4be1a3a8&code=y", "bad_oauth_state")]
    public async Task Without_a_good_state_errors_go_to_the_site(string query, string code)
    {
        var answer = await GetAsync("/callback" + query);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Refuses(answer, code);
    }

    [Test]
    public async Task What_the_provider_says_is_passed_on_with_a_code_and_without_control()
    {
        var state = await LeaveAsync("provider=github&redirect_to=https://example.com/app");
        var answer = await GetAsync($"/callback?state={state}&error=access_denied&error_description=No%0d%0aX-Evil:%20yes");
        Refuses(answer, "bad_oauth_callback", "https://example.com/app");
        Assert.That(Read(answer, "error"), Is.EqualTo("access_denied"));
        Assert.That(answer.Header("X-Evil"), Is.Empty);
    }

    [TestCase("https://attacker.invalid/")]
    [TestCase("https://example.com.attacker.invalid/")]
    [TestCase("https://example.com@attacker.invalid/")]
    [TestCase("//attacker.invalid/")]
    [TestCase("javascript:alert(1)")]
    public async Task An_address_that_is_not_allowed_falls_back_to_the_site(string target)
    {
        var back = await ReturnAsync(await LeaveAsync($"provider=github&redirect_to={Uri.EscapeDataString(target)}"), Somebody());
        Assert.That(back.Header("Location"), Does.StartWith("http://localhost:3000/#access_token="));
    }

    [Test]
    public async Task A_code_that_the_provider_does_not_know_opens_nothing()
    {
        Refuses(await GetAsync($"/callback?state={await LeaveAsync("provider=github")}"), "bad_oauth_callback");
        Refuses(await GetAsync($"/callback?state={await LeaveAsync("provider=github")}&code=nobody"), "bad_oauth_callback");
        Refuses(await ReturnAsync(await LeaveAsync("provider=github"), new Profile { Error = "invalid_grant" }), "bad_oauth_callback");
        Refuses(await ReturnAsync(await LeaveAsync("provider=github"), new Profile { Email = NewEmail() }), "bad_oauth_callback");
    }

    [Test]
    public async Task An_unverified_address_is_confirmed_by_mail_first()
    {
        var ada = Somebody(verified: false);
        Refuses(await ReturnAsync(await LeaveAsync("provider=github"), ada), "provider_email_needs_verification");
        await PostAsync("/verify", new { type = "signup", token_hash = LastMessage(ada.Email!).Hash });
        Assert.That(Read(await ReturnAsync(await LeaveAsync("provider=github"), ada), "access_token"), Is.Not.Empty);
    }

    [Test]
    public async Task An_unverified_address_takes_over_no_account()
    {
        var (email, session) = await SignedInAsync();
        Refuses(await ReturnAsync(await LeaveAsync("provider=github"), Somebody(email, verified: false)), "provider_email_needs_verification");
        var user = await GetAsync("/user", session.AccessToken);
        Assert.That(user.Body!["identities"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_owner_of_a_claimed_address_gets_rid_of_the_claim()
    {
        var email = NewEmail();
        await PostAsync("/signup", new { email, password = Password });
        var back = await ReturnAsync(await LeaveAsync("provider=github"), Somebody(email));
        var user = await GetAsync("/user", Read(back, "access_token"));
        Assert.That(user.Body!["app_metadata"]!["providers"]!.AsArray().Select(provider => provider!.ToString()), Is.EqualTo(new[] { "github" }));
        await RefusedAsync(422, "invalid_credentials", "POST", "/token?grant_type=password", new { email, password = Password });
    }

    [Test]
    public async Task A_banned_user_stays_out()
    {
        var ada = Somebody();
        var id = await SubjectAsync(await ReturnAsync(await LeaveAsync("provider=github"), ada));
        await SendAsync("PUT", $"/admin/users/{id}", new { ban_duration = "1h" }, Admin);
        Refuses(await ReturnAsync(await LeaveAsync("provider=github"), ada), "user_banned");
    }

    private async Task<string> SubjectAsync(Answer redirect) => (await GetAsync("/user", Read(redirect, "access_token")))["id"];
}
