using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.NearMiss;

namespace Conformance.JudgingTests.Rules;

/// <summary>Allowed changes of error bodies and their headers.</summary>
internal static class KeptErrors
{
    private const string Present = "client-errors-carry-a-code";
    private const string Known = "codes-are-in-the-catalogue";
    private const string Assigned = "codes-are-assigned";
    private const string Repeat = "bodies-repeat-the-status";
    private const string Label = "errors-are-labelled-as-json";
    private const string OAuth = "o-auth-errors-have-their-shape";
    private const string Redirect = "redirected-errors-carry-a-code";
    private const string Agree = "code-header-agrees-with-the-body";
    private const string Everywhere = "code-header-is-there-throughout";
    private const string Back = "https://app.example/back";

    public static IEnumerable<NearMiss> All =>
    [
        Kept(Present, "a message in other words", To("POST", "/otp").Refused(400, "bad_json", "Das ist kein JSON.")),
        Kept(Present, "members in another order", To("POST", "/otp").With(400, """{"msg":"no","error_code":"bad_json","code":400}""")),
        Kept(Present, "further members", To("POST", "/otp").With(400, """{"code":400,"error_code":"bad_json","msg":"no","hint":"mend it","at":[1,2]}""")),
        Beyond(Present, "the answer to HEAD", To("HEAD", "/otp").Meaning("otp").With(422)),
        Beyond(Present, "a 500", To("GET", "/settings").Refused(500, "unexpected_failure")),
        Beyond(Present, "an OAuth error", To("POST", "/oauth/token").Sending("grant_type=refresh_token", "application/x-www-form-urlencoded").With(400, """{"error":"invalid_grant"}""")),
        Beyond(Present, "a SCIM error", To("GET", "/scim/v2/Schemas").With(403, """{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"403"}""", "application/scim+json")),

        Kept(Known, "a code that later releases dropped", To("PUT", "/user").Refused(422, "reauth_nonce_missing")),
        Kept(Known, "a code that the documentation does not list", To("POST", "/signup").Dated().Refused(422, "email_address_not_provided")),
        Kept(Known, "a code in a redirect", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#error=access_denied&error_code=otp_expired&error_description=Gone&sb=")),

        Kept(Assigned, "a code of the catalogue", To("GET", "/settings").Refused(500, "unexpected_failure")),
        Beyond(Assigned, "a success whose body has that word", To("GET", "/health").With(200, Bodies.Health(body => body["error_code"] = "unknown"))),

        Kept(Repeat, "the status as a number", To("POST", "/otp").Refused(400, "bad_json")),
        Beyond(Repeat, "the textual code of a dated error", To("POST", "/otp").Dated().Refused(400, "bad_json")),
        Beyond(Repeat, "an OAuth error with a number", To("POST", "/oauth/token").With(400, """{"error":"invalid_grant","code":7}""")),

        Kept(Label, "a charset beside the type", Labelled("application/json; charset=utf-8")),
        Kept(Label, "capital letters", Labelled("Application/JSON")),
        Kept(Label, "blanks around the type", Labelled(" application/json ; charset=UTF-8")),
        Beyond(Label, "a proxy's page", To("GET", "/settings").With(502, "<h1>Bad gateway</h1>", "text/html")),

        Kept(OAuth, "an error alone", To("POST", "/oauth/token").With(400, """{"error":"invalid_request"}""")),
        Kept(OAuth, "an error with its description under a dated version", To("POST", "/oauth/token").Dated().With(401, """{"error":"invalid_client","error_description":"no"}""")),
        Kept(OAuth, "an error in the contract's own encoding", To("POST", "/oauth/token").Refused(422, "feature_disabled")),
        Kept(OAuth, "an error in the contract's own dated encoding", To("POST", "/oauth/token").Dated().Refused(501, "feature_disabled").With(422, ErrorBody(true, 422, "feature_disabled"))),
        Beyond(OAuth, "a 500", To("POST", "/oauth/token").With(500, "{}")),

        Kept(Redirect, "a code in the fragment", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#error=access_denied&error_code=otp_expired&error_description=Gone")),
        Kept(Redirect, "a code in query and fragment", To("GET", "/callback?state=x").Redirected(302, $"{Back}?error=invalid_request&error_code=bad_oauth_state#error=invalid_request&error_code=bad_oauth_state")),
        Beyond(Redirect, "a redirect with a session", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#access_token=eyJ.eyJ.x&token_type=bearer&expires_in=3600&refresh_token=y&type=signup")),

        Kept(Agree, "the header in other letter case", To("POST", "/otp").Refused(400, "bad_json").Header("X-SB-Error-Code", "bad_json")),
        Kept(Agree, "the header with a dated error", To("POST", "/otp").Dated().Refused(400, "bad_json").Header("x-sb-error-code", "bad_json")),
        Beyond(Agree, "a release without the header", To("POST", "/otp").Refused(400, "bad_json")),

        Kept(Everywhere, "the header with an error", To("POST", "/otp").Refused(400, "bad_json").Header("x-sb-error-code", "bad_json").KnownToSendTheCodeHeader()),
        Beyond(Everywhere, "an error by redirect", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#error=access_denied&error_code=otp_expired&error_description=Gone").KnownToSendTheCodeHeader()),
        Beyond(Everywhere, "a release without the header", To("POST", "/otp").Refused(400, "bad_json")),
        Beyond(Everywhere, "an unknown route", To("HEAD", "/nowhere").With(404).KnownToSendTheCodeHeader()),
    ];

    private static Answering Labelled(string type) => To("POST", "/otp").With(400, ErrorBody(false, 400, "bad_json").ToJsonString(), type);
}
