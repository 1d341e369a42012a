using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.NearMiss;

namespace Conformance.JudgingTests.Rules;

/// <summary>Conditions that stay what they are, and answers of no operation.</summary>
internal static class KeptStability
{
    private const string Code = "conditions-keep-their-code";
    private const string Class = "conditions-keep-their-class";
    private const string RouterCode = "router-errors-carry-a-code";
    private const string RouterStatus = "router-errors-use-the-listed-statuses";

    public static IEnumerable<NearMiss> All =>
    [
        Kept(Code, "one of two codes", To("POST", "/signup").Refused(422, "email_exists").Expecting(Category.StateConflict, "user_already_exists", "email_exists")),
        Beyond(Code, "a condition without a code of its own", To("POST", "/otp").Refused(400, "validation_failed").Expecting(Category.BadInput)),
        Beyond(Code, "a limit that came first", To("POST", "/signup").Refused(429, "over_request_rate_limit").Expecting(Category.StateConflict, "user_already_exists")),
        Beyond(Code, "a feature that is off", To("POST", "/signup").Refused(422, "signup_disabled").Expecting(Category.StateConflict, "user_already_exists")),
        Beyond(Code, "a success that was allowed, too", To("POST", "/otp").With(200, "{}").Expecting(Expectation.MayFail(Category.StateConflict, "otp_expired"))),

        Kept(Class, "a refusal with another status of its class", To("GET", "/user").Refused(403, "session_not_found").Expecting(Category.StateConflict, "session_not_found")),
        Kept(Class, "a success", To("GET", "/health").With(200, Bodies.Health()).Expecting(Expectation.Success)),
        Kept(Class, "a refusal by redirect", To("GET", "/verify?type=signup&token=x").Redirected(303, "https://app.example/#error=access_denied&error_code=otp_expired").Expecting(Category.StateConflict, "otp_expired")),
        Beyond(Class, "a limit instead of a success", To("POST", "/otp").Refused(429, "over_email_send_rate_limit").Expecting(Expectation.Success)),
        Beyond(Class, "a feature that is off instead of a success", To("POST", "/otp").Refused(422, "otp_disabled").Expecting(Expectation.Success)),
        Beyond(Class, "what a recording tells of no scenario", To("POST", "/otp").With(200, "{}")),

        Kept("core-operations-are-served", "an operation that is off says so", To("POST", "/otp").Refused(422, "otp_disabled")),
        Beyond("core-operations-are-served", "an operation that came later", To("GET", "/passkeys").Refused(401, "no_authorization").Anonymous()),

        Kept(RouterCode, "a code for an unknown route", To("GET", "/nowhere").Refused(404, "validation_failed")),
        Kept(RouterCode, "a dated code for an unknown route", To("GET", "/nowhere").Dated().Refused(404, "validation_failed")),
        Beyond(RouterCode, "HEAD, whose answer has no body", To("HEAD", "/nowhere").With(404)),
        Beyond(RouterCode, "a preflight", To("OPTIONS", "/otp").With(204)),

        Kept(RouterStatus, "404 for an unknown route", To("GET", "/nowhere").Refused(404, "validation_failed")),
        Beyond(RouterStatus, "501 for an unknown method", To("FOO", "/otp").With(501)),
        Beyond(RouterStatus, "a redirect to where the route went", To("GET", "/elsewhere").Redirected(308, "/otp")),
    ];
}
