using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>Broken promises about error bodies and their headers.</summary>
internal static class BrokenErrors
{
    private const string Callback = "https://app.example/back";

    public static IEnumerable<Situation> All =>
    [
        new("a 400 has an empty object", To("POST", "/otp").With(400, "{}"), "client-errors-carry-a-code"),
        new("a 400 has no body at all", To("POST", "/otp").With(400), "client-errors-carry-a-code"),
        new("a 422 is a page of HTML", To("POST", "/signup").With(422, "<h1>no</h1>", "text/html"), "client-errors-carry-a-code"),
        new("a 400 has the body of RFC 6749 where that RFC does not rule", To("POST", "/token?grant_type=password").With(400, """{"error":"invalid_grant","error_description":"no"}"""), "client-errors-carry-a-code"),
        new("a dated 403 has no code", To("GET", "/user").Dated().With(403, """{"message":"no"}"""), "client-errors-carry-a-code"),
        new("a 404 of an operation is text", To("GET", "/admin/users/7").With(404, "404 page not found", "text/plain"), "client-errors-carry-a-code"),
        new("a code is null", To("POST", "/otp").With(400, """{"code":400,"error_code":null,"msg":"no"}"""), "client-errors-carry-a-code"),

        new("a code is misspelt", To("POST", "/otp").Refused(400, "bad_jsom"), "codes-are-in-the-catalogue"),
        new("a dated code has other letter case", To("POST", "/otp").Dated().Refused(400, "Bad_Json"), "codes-are-in-the-catalogue"),
        new("a redirect brings a code that nobody knows", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Callback}#error=access_denied&error_code=otp_gone"), "codes-are-in-the-catalogue"),

        new("a 400 has the placeholder for a code", To("POST", "/otp").Refused(400, "unknown"), "codes-are-assigned"),
        new("a dated 422 has the placeholder for a code", To("POST", "/signup").Dated().Refused(422, "unknown"), "codes-are-assigned"),

        new("the body says another status", To("POST", "/otp").With(400, ErrorBody(false, 422, "bad_json")), "bodies-repeat-the-status"),

        new("a JSON error is labelled as text", To("POST", "/otp").With(400, ErrorBody(false, 400, "bad_json").ToJsonString(), "text/plain; charset=utf-8"), "errors-are-labelled-as-json"),
        new("a JSON error is not labelled at all", To("POST", "/otp").With(400, ErrorBody(false, 400, "bad_json").ToJsonString(), null), "errors-are-labelled-as-json"),
        new("a JSON error is labelled as a problem document", To("POST", "/otp").Refused(400, "bad_json").Without("Content-Type").Header("Content-Type", "application/problem+json"), "errors-are-labelled-as-json"),

        new("an OAuth error has neither kind of code", Exchanged().With(400, "{}"), "o-auth-errors-have-their-shape"),
        new("an OAuth error is no JSON", Exchanged().With(400, "invalid_grant", "text/plain"), "o-auth-errors-have-their-shape"),
        new("an OAuth error is an object of its own", Exchanged().With(401, """{"error":{"type":"invalid_client"}}"""), "o-auth-errors-have-their-shape"),

        new("a redirected error has no code", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Callback}#error=access_denied&error_description=gone"), "redirected-errors-carry-a-code"),
        new("a redirected error has no error", To("GET", "/verify?type=signup&token=x").Redirected(303, "http://localhost:3000/#error_code=otp_expired&error_description=Gone"), "redirected-errors-carry-a-code"),
        new("a redirected error has an empty code", To("GET", "/callback?state=x").Redirected(302, $"{Callback}?error=server_error&error_code="), "redirected-errors-carry-a-code"),
        new("a redirected error has the status for a code", To("GET", "/callback?state=x").Redirected(302, $"{Callback}?error=access_denied&error_code=422#error=access_denied&error_code=422"), "redirected-errors-carry-a-code"),

        new("header and body name different codes", To("POST", "/otp").Refused(400, "bad_json").Header("x-sb-error-code", "validation_failed"), "code-header-agrees-with-the-body"),
        new("header and dated body name different codes", To("GET", "/user").Dated().Refused(401, "bad_jwt").Header("X-Sb-Error-Code", "no_authorization"), "code-header-agrees-with-the-body"),

        new("a server that sends the code header forgets it once", To("POST", "/otp").Refused(400, "bad_json").KnownToSendTheCodeHeader(), "code-header-is-there-throughout"),
        new("a server that sends the code header forgets it with a 500", To("GET", "/settings").Refused(500, "unexpected_failure").KnownToSendTheCodeHeader(), "code-header-is-there-throughout"),
    ];

    private static Answering Exchanged() => To("POST", "/oauth/token").Sending(new JsonObject { ["grant_type"] = "authorization_code" }.ToJsonString());
}
