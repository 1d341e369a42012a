using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.NearMiss;

namespace Conformance.JudgingTests.Rules;

/// <summary>Statuses that some reading of the text allows.</summary>
internal static class KeptStatuses
{
    private const string Listed = "only-the-listed-4xx-are-used";
    private const string Input = "bad-input-is-400";
    private const string Refused = "bad-input-is-refused";
    private const string Credentials = "invalid-credentials-are-401";
    private const string NotForForm = "forbidden-is-not-for-form";
    private const string Permission = "missing-permission-is-403";
    private const string NotFound = "not-found-needs-a-path-variable";
    private const string Unidentifiable = "unidentifiable-is-404";
    private const string Conflict = "state-conflict-is-422";
    private const string OnlyLimits = "too-many-requests-is-only-for-limits";
    private const string Limit = "limit-is-429";
    private const string NoCrash = "clients-cause-no-500";
    private const string Unexpected = "unexpected-is-500";
    private const string Off = "disabled-feature-is-501";
    private const string Answered = "every-request-is-answered";
    private const string Factor = "/factors/5f2d3c1a-0000-4000-8000-000000000000";

    public static IEnumerable<NearMiss> All =>
    [
        Kept(Listed, "422", To("POST", "/signup").Refused(422, "user_already_exists")),
        Kept(Listed, "429", To("POST", "/signup").Refused(429, "over_request_rate_limit")),
        Beyond(Listed, "501", To("POST", "/signup").Refused(501, "signup_disabled")),

        Kept(Input, "400", To("POST", "/otp").Dated().Refused(400, "validation_failed")),
        Kept(Input, "a code of two conditions with the other's status", To("PUT", "/user").Refused(422, "validation_failed")),
        Kept(Input, "a scenario that allows for either", To("POST", "/verify").Refused(422, "validation_failed").Expecting(new Expectation([Category.BadInput, Category.StateConflict], [], false))),
        Kept(Input, "400 for a body that is too large", To("POST", "/otp").Refused(400, "request_entity_too_large")),
        Beyond(Input, "an answer that cannot have a code", To("HEAD", "/otp").Meaning("otp").With(400)),

        Kept(Refused, "a refusal", To("POST", "/otp").Refused(400, "bad_json").Expecting(Category.BadInput, "bad_json")),
        Kept(Refused, "a refusal by redirect", To("GET", "/verify?type=x&token=y").Redirected(303, "https://app.example/#error=invalid_request&error_code=validation_failed").Expecting(Category.BadInput)),
        Beyond(Refused, "input that may be ignored", To("POST", "/otp").With(200, "{}").Expecting(Expectation.MayFail(Category.BadInput))),

        Kept(Credentials, "400 for a bad token", To("GET", "/user").Bearing("x").Refused(400, "bad_jwt")),
        Kept(Credentials, "401 for a missing one", To("GET", "/user").Anonymous().Dated().Refused(401, "no_authorization")),
        Kept(Credentials, "422 for a failed captcha", To("POST", "/signup").Refused(422, "captcha_failed")),

        Kept(NotForForm, "403 for a code of two conditions", To("POST", Factor + "/challenge").Refused(403, "no_authorization")),
        Beyond(NotForForm, "403 for who is not permitted", To("GET", "/admin/users").Refused(403, "not_admin")),

        Kept(Permission, "403", To("GET", "/user").Refused(403, "user_banned")),
        Kept(Permission, "403 for a session of too low assurance", To("PUT", "/user").Dated().Refused(403, "insufficient_aal")),

        Kept(NotFound, "a path with a variable", To("DELETE", Factor).Refused(404, "mfa_factor_not_found")),
        Beyond(NotFound, "a route that nobody has", To("HEAD", "/nowhere").With(404)),

        Kept(Unidentifiable, "404", To("DELETE", Factor).Refused(404, "mfa_factor_not_found")),
        Kept(Unidentifiable, "422 for what is merely missing", To("DELETE", Factor).Dated().Refused(422, "mfa_factor_not_found")),

        Kept(Conflict, "422", To("POST", "/token?grant_type=password").Refused(422, "invalid_credentials")),
        Kept(Conflict, "401 for a wrong password", To("POST", "/token?grant_type=password").Refused(401, "invalid_credentials")),
        Kept(Conflict, "403 for a session that is gone", To("GET", "/user").Refused(403, "session_not_found")),
        Kept(Conflict, "404 for a user that the path names", To("GET", "/admin/users/5f2d3c1a-0000-4000-8000-000000000000").Refused(404, "user_not_found")),
        Kept(Conflict, "400 for an address that the operation may take for bad input", To("POST", "/otp").Refused(400, "email_address_invalid")),

        Kept(OnlyLimits, "a limit", To("POST", "/otp").Refused(429, "over_sms_send_rate_limit")),
        Beyond(OnlyLimits, "a limit that cannot have a code", To("HEAD", "/otp").Meaning("otp").With(429)),

        Kept(Limit, "429", To("POST", "/otp").Dated().Refused(429, "over_email_send_rate_limit")),
        Kept(Limit, "a limit where something else was expected", To("POST", "/otp").Refused(429, "over_email_send_rate_limit").Expecting(Category.StateConflict, "email_exists")),

        Beyond(NoCrash, "a 500 to a request without fault", To("POST", "/otp").Sending("""{"email":"ada@example.com"}""").Refused(500, "unexpected_failure")),
        Beyond(NoCrash, "501 for a feature that is off", To("POST", "/otp").Sending("{").Refused(501, "otp_disabled")),
        Beyond(NoCrash, "a proxy's 502", To("POST", "/otp").Sending("{").With(502, "Bad Gateway", "text/plain")),
        Beyond(NoCrash, "a 500 that the scenario provokes", To("POST", "/signup").Refused(500, "unexpected_failure").Expecting(Category.Unexpected, "unexpected_failure")),
        Beyond(NoCrash, "a time-out with its own code", To("GET", "/user").Dated().Refused(504, "request_timeout")),
        Beyond(NoCrash, "a 500 that the recording takes for the server's own", To("GET", "/user").Refused(500, "unexpected_failure").Annotated(Category.Unexpected)),

        Kept(Unexpected, "500", To("GET", "/user").Refused(500, "unexpected_failure")),
        Kept(Unexpected, "504 for a time-out", To("GET", "/user").Refused(504, "request_timeout")),

        Kept(Off, "501", To("POST", "/signup").Refused(501, "signup_disabled")),
        Kept(Off, "422", To("POST", "/signup").Dated().Refused(422, "signup_disabled")),
        Kept(Off, "422 for one that can be switched off in three ways", To("POST", Factor + "/challenge").Refused(422, "mfa_webauthn_verify_not_enabled")),

        Kept(Answered, "an answer of any kind", To("GET", "/nowhere").With(204)),
        Beyond(Answered, "a server that cannot be reached", To("GET", "/user").Silent(Silence.Unreachable)),
        Beyond(Answered, "an answer that comes too late", To("GET", "/user").Silent(Silence.TimedOut)),
    ];
}
