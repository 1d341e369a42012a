using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>Conditions that changed, and answers of no operation.</summary>
internal static class BrokenStability
{
    private const string Code = "conditions-keep-their-code";
    private const string Class = "conditions-keep-their-class";

    public static IEnumerable<Situation> All =>
    [
        new("a condition has the code of another", To("POST", "/signup").Refused(422, "email_exists").Expecting(Category.StateConflict, "user_already_exists"), Code),
        new("a condition has the code of another category", To("GET", "/user").Refused(401, "bad_jwt").Expecting(Category.StateConflict, "session_not_found"), Code),
        new("a condition has another code in a redirect", To("GET", "/verify?type=signup&token=x").Redirected(303, "https://app.example/#error=access_denied&error_code=user_banned").Expecting(Category.StateConflict, "otp_expired"), Code),

        new("what must succeed is refused", To("GET", "/settings").Refused(422, "validation_failed").Expecting(Expectation.Success), Class, "bad-input-is-400"),
        new("what must succeed is refused by redirect", To("GET", "/callback?state=x&code=y").Redirected(303, "https://app.example/?error=access_denied&error_code=bad_oauth_state").Expecting(Expectation.Success), Class),
        new("what must be refused for its state succeeds", To("POST", "/otp").With(200, "{}").Expecting(Category.StateConflict, "user_already_exists"), Class),
        new("what is not permitted succeeds", To("GET", "/admin/users").With(200, """{"aud":"authenticated","users":[]}""").Expecting(Category.NotPermitted, "not_admin"), Class),
        new("a feature that is off succeeds", To("POST", "/otp").With(200, "{}").Expecting(Category.FeatureDisabled, "otp_disabled"), Class),
        new("a path that names nothing succeeds", To("DELETE", "/admin/users/not-a-uuid").With(200, "{}").Expecting(Category.UnidentifiableResource, "validation_failed"), Class),
        new("a wrong code verifier opens a session", To("POST", "/token?grant_type=pkce").With(200, Bodies.Session()).Expecting(Category.MissingOrInvalidCredentials, "bad_code_verifier"), Class),

        new("an operation of the beginning is not there", To("GET", "/settings").With(404, "404 page not found", "text/plain; charset=utf-8").NotServed(), "core-operations-are-served", "router-errors-carry-a-code"),
        new("a page stands in the place of an operation of the beginning", To("GET", "/settings").With(200, "<html></html>", "text/html").NotServed(), "core-operations-are-served"),

        new("an unknown route is answered without a code", To("GET", "/nowhere").With(404, "404 page not found", "text/plain; charset=utf-8"), "router-errors-carry-a-code"),
        new("another method is answered with 405 and a code", To("GET", "/otp").Refused(405, "validation_failed"), "router-errors-use-the-listed-statuses"),
        new("another method is answered with 405 and nothing", To("GET", "/otp").With(405), "router-errors-carry-a-code", "router-errors-use-the-listed-statuses"),
    ];
}
