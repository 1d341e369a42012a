using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using NUnit.Framework;

namespace Conformance.JudgingTests.Verdicts;

/// <summary>Secrets are in no output, and what is none stays readable.</summary>
public sealed class RedactorTests
{
    private const string Token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";

    private readonly Redactor redactor = new();

    [OneTimeSetUp]
    public void Learn()
    {
        redactor.Learn("service-key-value", "CONFORMANCE_SERVICE_KEY");
        redactor.Learn(Token + "x", "CONFORMANCE_API_KEY");
        redactor.Learn("short", "TOO_SHORT");
        redactor.Learn(null, "NOTHING");
    }

    [TestCase("the key is service-key-value.", "the key is ***.", TestName = "a value that was given")]
    [TestCase("a short word", "a short word", TestName = "a value too short to be one")]
    [TestCase("""{"password":"hunter22"}""", """{"password":"***"}""", TestName = "a member by its name")]
    [TestCase("""{"Password" : "hunter22"}""", """{"Password" : "***"}""", TestName = "a member in other letter case, with blanks")]
    [TestCase("""{"password":"a\"b\\"}""", """{"password":"***"}""", TestName = "a member with escapes")]
    [TestCase("""{"user":{"data":[{"refresh_token":"abcdef"}]}}""", """{"user":{"data":[{"refresh_token":"***"}]}}""", TestName = "a member deep inside")]
    [TestCase("""{"password":""}""", """{"password":""}""", TestName = "an empty member stays")]
    [TestCase("""{"note":"{\"password\":\"hunter22\"}"}""", """{"note":"{\"password\":\"***\"}"}""", TestName = "JSON within a string of JSON")]
    [TestCase($"Bearer {Token}", "Bearer ***", TestName = "a JWT by its shape")]
    [TestCase("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0. is unsigned", "*** is unsigned", TestName = "an unsigned JWT")]
    [TestCase("key sb_secret_AbC-123", "key ***", TestName = "an API key by its shape")]
    [TestCase("""{"totp":{"qr":"otpauth://totp/a:b?secret=JBSWY3DP&issuer=a"}}""", """{"totp":{"qr":"***"}}""", TestName = "an authenticator's address")]
    [TestCase("https://app.example/#access_token=abc123&refresh_token=def456&type=signup", "https://app.example/#access_token=***&refresh_token=***&type=signup", TestName = "a fragment")]
    [TestCase("/verify?type=signup&token=abc123", "/verify?type=signup&token=***", TestName = "a query")]
    [TestCase("/callback?code=5f2d-11&state=x", "/callback?code=***&state=x", TestName = "an authorization code in a query")]
    [TestCase("grant_type=refresh_token&refresh_token=def456&client_secret=s3cr3t", "grant_type=refresh_token&refresh_token=***&client_secret=***", TestName = "a form")]
    [TestCase("""{"code":"bad_json","message":"no"}""", """{"code":"bad_json","message":"no"}""", TestName = "an error code stays")]
    [TestCase("""{"code":400,"error_code":"bad_json"}""", """{"code":400,"error_code":"bad_json"}""", TestName = "a status stays")]
    [TestCase("""{"code":"web3_unsupported_chain"}""", """{"code":"web3_unsupported_chain"}""", TestName = "an error code with a digit stays")]
    [TestCase("""{"code":"200"}""", """{"code":"200"}""", TestName = "a status in quotes stays")]
    [TestCase("""{"code":"123456"}""", """{"code":"***"}""", TestName = "a one-time code")]
    [TestCase("#error=access_denied&error_code=otp_expired", "#error=access_denied&error_code=otp_expired", TestName = "a redirected error stays")]
    [TestCase("""{"password":"***"}""", """{"password":"***"}""", TestName = "a mask stays")]
    [TestCase("""{"email":"ada@example.com","id":"5f2d3c1a-0000-4000-8000-000000000000"}""", """{"email":"ada@example.com","id":"5f2d3c1a-0000-4000-8000-000000000000"}""", TestName = "what is no secret stays")]
    [TestCase("{\"password\":\"unfinished", "{\"password\":\"***", TestName = "a member that breaks off")]
    [TestCase("dump 7b2270617373776f7264223a2268756e7465723232227d end", "dump *** end", TestName = "a member in hexadecimal digits")]
    [TestCase("dump 7B2270617373776F7264223A2268756E7465723232227D end", "dump *** end", TestName = "a member in large hexadecimal digits")]
    [TestCase("id 5f2d3c1a00004000800000000000", "id 5f2d3c1a00004000800000000000", TestName = "digits that spell nothing stay")]
    [TestCase("%41&amp;%22password%22%3A%22hunter22%22&amp;%41", "%41&amp;%22password%22%3A%22***%22&amp;%41", TestName = "a member between escapes")]
    [TestCase("", "", TestName = "nothing")]
    public void Cleans(string text, string clean) => Assert.That(redactor.Clean(text), Is.EqualTo(clean));

    [Test]
    public void Clean_text_stays_clean() => Assert.That(redactor.Clean(redactor.Clean($"Bearer {Token}")), Is.EqualTo("Bearer ***"));

    [Test]
    public void A_longer_secret_is_not_left_in_part() => Assert.That(redactor.Clean($"key {Token}x!"), Is.EqualTo("key ***!"));

    [Test]
    public void A_long_text_keeps_all_but_its_secrets()
    {
        var filler = string.Concat(Enumerable.Repeat("\\u0041%41&amp;", 20_000));
        Assert.That(redactor.Clean($"{filler}\"password\":\"hunter22\"{filler}"), Is.EqualTo($"{filler}\"password\":\"***\"{filler}"));
    }

    [Test, CancelAfter(5_000)]
    public void A_text_full_of_beginnings_takes_no_time() =>
        Assert.That(redactor.Clean(string.Concat(Enumerable.Repeat("\"password\":\"a", 20_000))), Does.Not.Contain("hunter").And.StartsWith("\"password\":\"***"));

    [Test]
    public void A_curl_line_has_labels_where_secrets_were()
    {
        var request = new Request(
            "POST",
            "/verify?token=abc123",
            [new Header("Authorization", "Bearer service-key-value"), new Header("apikey", Token + "x"), new Header("Content-Type", "application/json")],
            """{"email":"ada@example.com","password":"it's"}"""u8.ToArray());
        var line = CurlLine.Of(request, new Uri("http://127.0.0.1:9999/auth/v1/"), redactor);
        Assert.That(line, Is.EqualTo(
            """curl -isS --globoff --path-as-is -X 'POST' 'http://127.0.0.1:9999/auth/v1/verify?token='"$TOKEN" -H 'Authorization: Bearer '"$CONFORMANCE_SERVICE_KEY" """
            + """-H 'apikey: '"$CONFORMANCE_API_KEY" -H 'Content-Type: application/json' --data-binary '{"email":"ada@example.com","password":"'"$PASSWORD"'"}'"""));
    }

    [Test]
    public void A_curl_line_keeps_a_cookie_to_itself()
    {
        var request = new Request("GET", "/user", [new Header("Cookie", "sb-access-token=abc")], null);
        Assert.That(CurlLine.Of(request, new Uri("http://127.0.0.1:9999"), redactor), Does.Contain("$COOKIE").And.Not.Contain("abc"));
    }
}
