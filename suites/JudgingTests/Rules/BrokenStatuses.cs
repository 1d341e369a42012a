using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>Broken promises about statuses.</summary>
internal static class BrokenStatuses
{
    private const string Foreseeable = "clients-cause-no-500";
    private const string Right = """{"email":"ada@example.com","password":"correct horse 1"}""";
    private const string Identity = "/user/identities/5f2d3c1a-0000-4000-8000-000000000000";

    public static IEnumerable<Situation> All =>
    [
        new("409 is used for a conflict", To("POST", "/signup").Refused(409, "user_already_exists"), "only-the-listed-4xx-are-used"),
        new("413 is used for a large body", To("POST", "/signup").Dated().Refused(413, "request_entity_too_large"), "only-the-listed-4xx-are-used"),
        new("405 without a code answers an operation", To("POST", "/signup").With(405), "only-the-listed-4xx-are-used", "client-errors-carry-a-code"),
        new("408 is used for a time-out", To("GET", "/user").Refused(408, "request_timeout"), "only-the-listed-4xx-are-used"),

        new("bad JSON is answered with 422", To("POST", "/otp").Refused(422, "bad_json"), "bad-input-is-400"),
        new("bad JSON is answered with 401", To("PUT", "/user").Sending("{").Refused(401, "bad_json"), "bad-input-is-400"),
        new("bad input without a code is answered with 422", To("POST", "/otp").With(422, "{}").Expecting(Category.BadInput, "bad_json"), "bad-input-is-400", "client-errors-carry-a-code"),

        new("bad input succeeds", To("POST", "/otp").Sending("{").With(200, "{}").Expecting(Category.BadInput, "bad_json"), "bad-input-is-refused"),
        new("bad input succeeds with a redirect", To("GET", "/authorize").Redirected(302, "https://github.example/login").Expecting(Category.BadInput, "validation_failed"), "bad-input-is-refused"),

        new("a bad token is answered with 422", To("GET", "/user").Bearing("x").Refused(422, "bad_jwt"), "invalid-credentials-are-401"),
        new("a missing token is answered with 422", To("PUT", "/user").Anonymous().Dated().Refused(422, "no_authorization"), "invalid-credentials-are-401"),
        new("a bad token is answered with 404 on a path with variables", To("DELETE", Identity).Bearing("x").Refused(404, "bad_jwt"), "invalid-credentials-are-401"),

        new("a bad token is answered with 403", To("GET", "/user").Bearing("x").Refused(403, "bad_jwt"), "forbidden-is-not-for-form"),
        new("a missing token without a code is answered with 403", To("GET", "/user").Anonymous().With(403, "{}").Expecting(Category.MissingOrInvalidCredentials, "no_authorization"), "forbidden-is-not-for-form", "client-errors-carry-a-code"),

        new("a stranger to the administrators is answered with 401", To("GET", "/admin/users").Refused(401, "not_admin"), "missing-permission-is-403"),
        new("a banned user is answered with 400", To("POST", "/token?grant_type=password").Refused(400, "user_banned"), "missing-permission-is-403"),

        new("404 answers a path without variables", To("POST", "/verify").Refused(404, "user_not_found"), "not-found-needs-a-path-variable"),
        new("404 answers bad input on a path without variables", To("POST", "/otp").Refused(404, "validation_failed"), "not-found-needs-a-path-variable"),
        new("404 answers what nobody expected on a path without variables", To("POST", "/otp").Refused(404, "unexpected_failure"), "not-found-needs-a-path-variable"),

        new("an unknown identity is answered with 400", To("DELETE", Identity).Refused(400, "identity_not_found"), "unidentifiable-is-404"),
        new("an unknown provider is answered with 403", To("GET", "/admin/sso/providers/x").Refused(403, "sso_provider_not_found"), "unidentifiable-is-404"),

        new("a taken address is answered with 400", To("POST", "/signup").Refused(400, "user_already_exists"), "state-conflict-is-422"),
        new("the same password is answered with 403", To("PUT", "/user").Dated().Refused(403, "same_password"), "state-conflict-is-422"),
        new("a wrong password is answered with 400", To("POST", "/token?grant_type=password").Refused(400, "invalid_credentials"), "state-conflict-is-422"),

        new("429 is used for bad input", To("POST", "/otp").Refused(429, "validation_failed"), "too-many-requests-is-only-for-limits"),
        new("429 is used for a weak password", To("POST", "/signup").Refused(429, "weak_password"), "too-many-requests-is-only-for-limits"),
        new("429 is used for what nobody expected", To("POST", "/signup").Refused(429, "unexpected_failure"), "too-many-requests-is-only-for-limits"),

        new("a limit is answered with 400", To("POST", "/otp").Refused(400, "over_email_send_rate_limit"), "limit-is-429"),
        new("a limit is answered with 403", To("POST", "/verify").Dated().Refused(403, "over_request_rate_limit"), "limit-is-429"),

        new("a NUL crashes the server", To("POST", "/otp").Sending("""{"email":"a\u0000b@example.com"}""").Refused(500, "unexpected_failure"), Foreseeable),
        new("a NUL in a query crashes the server", To("GET", "/verify?token=%00&type=signup").Refused(500, "unexpected_failure"), Foreseeable),
        new("broken JSON crashes the server", To("POST", "/otp").Sending("{").Refused(500, "unexpected_failure"), Foreseeable),
        new("a missing token crashes the server", To("GET", "/user").Anonymous().Dated().Refused(500, "unexpected_failure"), Foreseeable),
        new("a request that must succeed meets a 500", To("GET", "/settings").Refused(500, "unexpected_failure").Expecting(Expectation.Success), Foreseeable),
        new("a refusal that is known beforehand becomes a 500", To("POST", "/signup").Refused(500, "unexpected_failure").Expecting(Category.StateConflict, "user_already_exists"), Foreseeable),
        new("odd text crashes the server", To("POST", "/otp").Refused(500, "unexpected_failure").Expecting(Expectation.Answer), Foreseeable),
        new("what a recording took for a success meets a 500", To("GET", "/settings").Refused(500, "unexpected_failure").Annotated(null), Foreseeable),
        new("a known condition is answered with 500", To("POST", "/signup").Sending(Right).Refused(500, "user_already_exists"), Foreseeable),
        new("a feature that is off is answered with 500", To("POST", "/signup").Sending(Right).Refused(500, "signup_disabled"), Foreseeable),
        new("501 is used for a conflict", To("POST", "/signup").Refused(501, "user_already_exists").Expecting(Category.StateConflict, "user_already_exists"), Foreseeable),

        new("a feature that is off says so by a code that nobody knows", To("POST", "/signup").Refused(501, "odd").Expecting(Category.FeatureDisabled), "codes-are-in-the-catalogue"),
        new("501 with a code that nobody knows is used for a conflict", To("POST", "/signup").Refused(501, "odd").Expecting(Category.StateConflict), "codes-are-in-the-catalogue", Foreseeable),
        new("what nobody expected is answered with 400", To("POST", "/otp").Refused(400, "unexpected_failure"), "unexpected-is-500"),
        new("a time-out is answered with 422", To("GET", "/user").Dated().Refused(422, "request_timeout"), "unexpected-is-500"),

        new("a feature that is off is answered with 403", To("POST", "/signup").Refused(403, "signup_disabled"), "disabled-feature-is-501"),
        new("a feature that is off is answered with 404 on a path with variables", To("DELETE", Identity).Refused(404, "manual_linking_disabled"), "disabled-feature-is-501"),
        new("a feature that is off is answered with 400", To("POST", "/token?grant_type=web3").Dated().Refused(400, "web3_provider_disabled"), "disabled-feature-is-501"),

        new("the connection is closed without a word", To("POST", "/otp").Silent(Silence.Closed), "every-request-is-answered"),
        new("the connection of an unknown route is closed without a word", To("GET", "/nowhere").Silent(Silence.Closed), "every-request-is-answered"),
    ];
}
