using System.Net;
using System.Text.Json.Nodes;
using Conformance.ReferenceServers.Companions;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using Conformance.ReferenceServers.SupabaseAuth.Security;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class HookTests : ServerTests
{
    private static readonly HookAnswer Refusal = Saying("""{"error":{"http_code":403,"message":"not today"}}""");

    protected override AuthConfig Config => AuthPresets.All["hooks"];

    [TestCaseSource(nameof(Failures))]
    public async Task A_failure_has_its_code_and_leaves_nobody_behind(HookAnswer answer, int status, string code)
    {
        var email = NewEmail();
        World.Hooks.Plan(HookNames.BeforeUserCreated, email, answer);
        await RefusedAsync(status, code, "POST", "/signup", new { email, password = Password });
        Assert.That(Inside.Store.UserByEmail(email), Is.Null);
    }

    [TestCaseSource(nameof(Agreements))]
    public async Task An_agreement_may_take_several_forms(HookAnswer? answer)
    {
        var email = NewEmail();
        World.Hooks.Plan(HookNames.BeforeUserCreated, email, answer);
        Assert.That((await PostAsync("/signup", new { email, password = Password })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_administrator_is_not_second_guessed()
    {
        var email = NewEmail();
        World.Hooks.Plan(HookNames.BeforeUserCreated, email, Refusal);
        Assert.That((await PostAsync("/admin/users", new { email, password = Password }, Admin)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_number_that_gets_no_message_is_not_signed_up()
    {
        var phone = NewPhone();
        World.Hooks.Plan(HookNames.SendSms, phone, Refusal);
        await RefusedAsync(422, "sms_send_failed", "POST", "/otp", new { phone });
        await RefusedAsync(422, "sms_send_failed", "POST", "/signup", new { phone, password = Password });
        Assert.That(Inside.Store.UserByPhone(phone), Is.Null);
        Assert.That(World.Sms.For(phone), Is.Empty);
        World.Hooks.Plan(HookNames.SendSms, phone, null);
        await PostAsync("/otp", new { phone });
        Assert.That(World.Sms.For(phone), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_mail_that_is_not_sent_replaces_no_earlier_code()
    {
        var (email, _) = await SignedInAsync();
        await PostAsync("/recover", new { email });
        World.Hooks.Plan(HookNames.SendEmail, email, Refusal);
        await RefusedAsync(422, "validation_failed", "POST", "/recover", new { email });
        var session = await PostAsync("/verify", new { type = "recovery", email, token = LastMessage(email).Otp });
        Assert.That(session.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_change_of_address_is_sent_as_a_whole_or_not_at_all()
    {
        var (email, session) = await SignedInAsync();
        var fresh = NewEmail();
        World.Hooks.Plan(HookNames.SendEmail, fresh, Refusal);
        await RefusedAsync(422, "validation_failed", "PUT", "/user", new { email = fresh, password = Password + "2" }, session.AccessToken);
        Assert.That(World.Mail.For(email).Concat(World.Mail.For(fresh)), Is.Empty);
        Assert.That((await GetAsync("/user", session.AccessToken))["new_email"], Is.Empty);
        await SignInAsync(email);
    }

    [Test]
    public async Task Claims_are_what_the_hook_makes_of_them()
    {
        var (email, session) = await SignedInAsync();
        var claims = session.Claims().DeepClone();
        claims["plan"] = "gold";
        World.Hooks.Plan(HookNames.AccessToken, email, Saying(new JsonObject { ["claims"] = claims }.ToJsonString()));
        var refreshed = await PostAsync("/token?grant_type=refresh_token", new { refresh_token = session.RefreshToken });
        Assert.That(refreshed.Claims()["plan"]!.ToString(), Is.EqualTo("gold"));
        Assert.That(refreshed["expires_at"], Is.EqualTo(claims["exp"]!.ToString()));
    }

    [TestCase("""{"claims":null}""")]
    [TestCase("""{"claims":{"role":"authenticated"}}""")]
    [TestCase("""{"decision":"continue"}""")]
    public async Task Claims_that_no_token_may_have_are_nobodys_fault_but_the_hooks(string body)
    {
        var (email, session) = await SignedInAsync();
        World.Hooks.Plan(HookNames.AccessToken, email, Saying(body));
        await RefusedAsync(500, "unexpected_failure", "POST", "/token?grant_type=password", new { email, password = Password });
        Assert.That(Inside.Store.UserByEmail(email)!.Sessions.Select(each => each.Id.ToString()), Is.EqualTo(new[] { session.Claims()["session_id"]!.ToString() }));
    }

    [Test]
    public async Task A_rejected_password_may_end_all_sessions()
    {
        var (email, session) = await SignedInAsync();
        World.Hooks.Plan(HookNames.PasswordVerification, session.UserId, Saying("""{"decision":"reject"}"""));
        await RefusedAsync(422, "invalid_credentials", "POST", "/token?grant_type=password", new { email, password = Password });
        Assert.That((await GetAsync("/user", session.AccessToken)).Status, Is.EqualTo(HttpStatusCode.OK));
        World.Hooks.Plan(HookNames.PasswordVerification, session.UserId, Saying("""{"decision":"reject","message":"no","should_logout_user":true}"""));
        await RefusedAsync(422, "invalid_credentials", "POST", "/token?grant_type=password", new { email, password = "wrong" });
        await RefusedAsync(422, "session_not_found", "GET", "/user", null, session.AccessToken);
    }

    [Test]
    public async Task A_rejected_factor_ends_all_sessions()
    {
        var (email, session) = await SignedInAsync();
        var factor = await PostAsync("/factors", new { factor_type = "totp", friendly_name = "a" }, session.AccessToken);
        var challenge = await PostAsync($"/factors/{factor["id"]}/challenge", new { }, session.AccessToken);
        World.Hooks.Plan(HookNames.MfaVerification, factor["id"], Saying("""{"decision":"reject"}"""));
        var code = Totp.Code(factor.Body!["totp"]!["secret"]!.ToString(), Time.GetUtcNow().UtcDateTime);
        var answer = await PostAsync($"/factors/{factor["id"]}/verify", new { challenge_id = challenge["id"], code }, session.AccessToken);
        Expect.InitialError(answer, 403, "mfa_verification_rejected");
        Assert.That(Inside.Store.UserByEmail(email)!.Sessions, Is.Empty);
    }

    [Test]
    public async Task A_refused_token_raises_no_session()
    {
        var (email, session) = await SignedInAsync();
        var factor = await PostAsync("/factors", new { factor_type = "totp", friendly_name = "a" }, session.AccessToken);
        var challenge = await PostAsync($"/factors/{factor["id"]}/challenge", new { }, session.AccessToken);
        var code = Totp.Code(factor.Body!["totp"]!["secret"]!.ToString(), Time.GetUtcNow().UtcDateTime);
        World.Hooks.Plan(HookNames.AccessToken, email, Refusal);
        var answer = await PostAsync($"/factors/{factor["id"]}/verify", new { challenge_id = challenge["id"], code }, session.AccessToken);
        Expect.InitialError(answer, 422, "validation_failed");
        var user = Inside.Store.UserByEmail(email)!;
        Assert.That(user.Sessions.Single().IsAal2 || user.HasVerifiedFactor, Is.False);
    }

    private static IEnumerable<TestCaseData> Failures() =>
    [
        new(Refusal, 422, "validation_failed"),
        new(Saying("""{"error":{"http_code":418,"message":"teapot"}}"""), 422, "validation_failed"),
        new(Saying("""{"error":{"http_code":429,"message":"later"}}"""), 429, "over_request_rate_limit"),
        new(Saying("""{"error":{"message":"no code"}}"""), 500, "unexpected_failure"),
        new(new HookAnswer { Seconds = 5.1 }, 422, "hook_timeout"),
        new(new HookAnswer { Mode = "reset" }, 422, "hook_timeout_after_retry"),
        new(new HookAnswer { Size = (200 * 1024) + 1 }, 422, "hook_payload_over_size_limit"),
        new(Saying("{}") with { Headers = Type("text/plain") }, 422, "hook_payload_invalid_content_type"),
        new(Saying("{}") with { Headers = Type("") }, 422, "hook_payload_invalid_content_type"),
        new(Saying("{"), 500, "unexpected_failure"),
        new(Saying("[]"), 500, "unexpected_failure"),
        new(new HookAnswer { Status = 400 }, 500, "unexpected_failure"),
        new(new HookAnswer { Status = 429 }, 429, "over_request_rate_limit"),
        new(new HookAnswer { Status = 503 }, 500, "unexpected_failure"),
    ];

    private static IEnumerable<HookAnswer?> Agreements() =>
    [
        null,
        new HookAnswer(),
        new HookAnswer { Status = 204, Raw = "no content" },
        new HookAnswer { Status = 202 },
        Saying("{}") with { Headers = Type("application/json; charset=utf-8") },
        Saying("""{"error":{"http_code":403}}"""),
        new HookAnswer { Size = 200 * 1024, Seconds = 5 },
    ];

    private static HookAnswer Saying(string body) => new() { Raw = body };

    private static Dictionary<string, string> Type(string type) => new() { ["content-type"] = type };
}
