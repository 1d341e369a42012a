using System.Net;
using System.Text.Json.Nodes;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class SignupTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["default"];

    [Test]
    public async Task By_email_the_user_waits_for_confirmation_and_then_signs_in()
    {
        var email = NewEmail();
        var user = await PostAsync("/signup", new { email, password = Password, data = new { name = "Zoë" } });
        Assert.That(user.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(user["confirmation_sent_at"], Is.Not.Empty);
        Assert.That(user.Body!["user_metadata"]!["name"]!.ToString(), Is.EqualTo("Zoë"));
        await RefusedAsync(422, "email_not_confirmed", "POST", "/token?grant_type=password", new { email, password = Password });

        var session = await PostAsync("/verify", new { type = "signup", email, token = LastMessage(email).Otp });
        Assert.That(session.User["email_confirmed_at"], Is.Not.Null);
        Assert.That((await SignInAsync(email)).UserId, Is.EqualTo(user["id"]));
    }

    [Test]
    public async Task By_phone_a_test_number_takes_its_fixed_code()
    {
        var user = await PostAsync("/signup", new { phone = "+15551230009", password = Password });
        Assert.That(user["phone"], Is.EqualTo("15551230009"));
        await RefusedAsync(422, "phone_not_confirmed", "POST", "/token?grant_type=password", new { phone = "15551230009", password = Password });
        var session = await PostAsync("/verify", new { type = "sms", phone = "+15551230009", token = "123456" });
        Assert.That(session.User["phone_confirmed_at"], Is.Not.Null);
        var again = await PostAsync("/token?grant_type=password", new { phone = "+1 555 123 0009", password = Password });
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("{\"data\":{\"a\":1}}")]
    public async Task Without_an_address_the_user_is_anonymous(string body)
    {
        var session = await PostAsync("/signup", body);
        Assert.That(session.User["is_anonymous"]!.GetValue<bool>());
        Assert.That(session.User["identities"]!.AsArray(), Is.Empty);
        Assert.That(session.Claims()["is_anonymous"]!.GetValue<bool>());
    }

    [Test]
    public async Task A_known_address_gives_a_made_up_user_of_the_same_shape()
    {
        var (email, known) = await SignedInAsync();
        var body = new { password = Password, data = new { a = 1 } };
        var hidden = (await PostAsync("/signup", new { email, body.password, body.data })).Body!.AsObject();
        var fresh = (await PostAsync("/signup", new { email = NewEmail(), body.password, body.data })).Body!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(Keys(hidden), Is.EqualTo(Keys(fresh)));
            Assert.That(Keys(hidden["user_metadata"]!), Is.EquivalentTo(Keys(fresh["user_metadata"]!)));
            Assert.That(hidden["id"]!.ToString(), Is.Not.EqualTo(known.UserId));
            Assert.That(hidden["identities"]!.AsArray(), Is.Empty);
        });
        Assert.That((await GetAsync($"/admin/users/{hidden["id"]}", Admin)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task An_unconfirmed_account_keeps_its_password_when_somebody_signs_up_again()
    {
        var email = NewEmail();
        await PostAsync("/signup", new { email, password = Password });
        await PostAsync("/signup", new { email, password = "another-passw0rd" });
        await RefusedAsync(422, "invalid_credentials", "POST", "/token?grant_type=password", new { email, password = "another-passw0rd" });
    }

    [TestCase("{\"email\":\"a@example.com\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"a@example.com\",\"password\":\"\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"a@example.com\",\"password\":\"12345\"}", 422, "weak_password")]
    [TestCase("{\"email\":\"nonsense\",\"password\":\"passw0rd\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"a@example.com\",\"phone\":\"14155550100\",\"password\":\"passw0rd\"}", 400, "validation_failed")]
    [TestCase("{\"phone\":\"abc\",\"password\":\"passw0rd\"}", 400, "validation_failed")]
    [TestCase("{\"phone\":\"14155550100\",\"password\":\"passw0rd\",\"channel\":\"pigeon\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"a@example.com\",\"password\":\"passw0rd\",\"code_challenge\":\"short\",\"code_challenge_method\":\"s256\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"a@example.com\",\"password\":\"passw0rd\",\"code_challenge_method\":\"s256\"}", 400, "validation_failed")]
    [TestCase("{\"email\":5,\"password\":\"passw0rd\"}", 400, "bad_json")]
    [TestCase("{\"email\":\"a@example.com\",\"password\":\"passw0rd\",\"data\":[]}", 400, "bad_json")]
    [TestCase("", 400, "bad_json")]
    [TestCase("[]", 400, "bad_json")]
    [TestCase("{} {}", 400, "bad_json")]
    [TestCase("{\"email\":", 400, "bad_json")]
    public Task Wrong_input_is_refused(string body, int status, string code) =>
        RefusedAsync(status, code, "POST", "/signup", body);

    [Test]
    public Task A_password_has_at_most_72_bytes() =>
        RefusedAsync(400, "validation_failed", "POST", "/signup", new { email = NewEmail(), password = new string('ä', 37) });

    [Test]
    public async Task A_weak_password_says_why()
    {
        var answer = await PostAsync("/signup", new { email = NewEmail(), password = "12345" });
        Assert.That(answer.Body!["weak_password"]!["reasons"]!.ToJsonString(), Is.EqualTo("[\"length\"]"));
    }

    [Test]
    public async Task A_form_leaves_nothing_to_read_and_other_types_do_not_matter()
    {
        var text = $$"""{"email":"{{NewEmail()}}","password":"{{Password}}"}""";
        using var plain = new HttpRequestMessage(HttpMethod.Post, "signup") { Content = new StringContent(text) };
        Assert.That((await SendAsync(plain)).Status, Is.EqualTo(HttpStatusCode.OK));
        using var form = new HttpRequestMessage(HttpMethod.Post, "signup")
        {
            Content = new FormUrlEncodedContent([new("email", NewEmail()), new("password", Password)]),
        };
        Expect.InitialError(await SendAsync(form), 400, "bad_json");
    }

    [Test]
    public Task A_body_over_the_limit_is_refused() =>
        RefusedAsync(400, "request_entity_too_large", "POST", "/signup", new { data = new { a = new string('a', 1 << 20) } });

    private static string[] Keys(JsonNode body) => [.. body.AsObject().Select(member => member.Key)];
}
