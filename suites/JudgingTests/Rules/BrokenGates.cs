using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using static Conformance.JudgingTests.Rules.Gates;

namespace Conformance.JudgingTests.Rules;

/// <summary>Broken promises of gates before functions.</summary>
internal static class BrokenGates
{
    public static IEnumerable<Situation> All =>
    [
        new("a gate without codes refuses in another generation's form", Msg().MustNotPass(NoHeader).SaysNumber("Missing authorization header"), "errors-have-their-shape"),
        new("a gate without codes refuses with a page", Hybrid().MustNotPass(NoHeader).With(401, "<h1>no</h1>", "text/html"), "errors-have-their-shape"),
        new("a gate with numbers refuses with msg", Numeric().MustNotPass(NoHeader).Says("Missing authorization header"), "errors-have-their-shape"),
        new("a gate with codes has a lower-case one", Textual().MustNotPass().SaysCode("unauthorized_no_auth_header"), "errors-have-their-shape", "codes-are-in-the-catalogue"),
        new("a gate with numbers has another number than the status", Numeric().MustNotPass(NoHeader).SaysNumber("Missing authorization header", 403), "bodies-repeat-the-status"),

        new("a gate says of a missing header that the format is wrong", Textual().MustNotPass().SaysCode(Format), "codes-name-the-credentials"),
        new("a gate says of another scheme that the header is missing", Textual().Saying("Authorization", "Basic dXNlcjpwYXNz").MustNotPass().SaysCode(NoHeader), "codes-name-the-credentials"),
        new("a gate says of an asymmetric token that it is a legacy one", Textual().Bearing(Token("ES256")).MustNotPass().SaysCode(Legacy), "codes-name-the-credentials"),
        new("a gate says of a recorded HS256 token that it is asymmetric", Textual().Bearing(Token()).SaysCode(Asymmetric), "codes-name-the-credentials"),
        new("a gate says of another algorithm that the token is a legacy one", Textual().Bearing(Token("EdDSA")).MustNotPass().SaysCode(Legacy), "codes-name-the-credentials"),
        new("a gate says of an expected condition another code", Textual().Bearing(Token("EdDSA")).MustNotPass(Algorithm).SaysCode(Legacy), "conditions-keep-their-code"),

        new("a message says invalid of what is missing", Msg().MustNotPass(NoHeader).Says("Invalid JWT"), "messages-tell-the-cause"),
        new("a message says missing of what is invalid", Hybrid().Saying("Authorization", "Basic dXNlcjpwYXNz").MustNotPass().Says("Missing authorization header"), "messages-tell-the-cause"),
        new("a message says nothing that anyone knows", Numeric().MustNotPass(NoHeader).SaysNumber("No"), "messages-tell-the-cause"),

        new("a gate with codes sends no code header", Textual().MustNotPass(NoHeader).SaysCode(NoHeader).Without("sb-error-code"), "code-header-is-there-throughout"),
        new("a gate's header and body disagree", Textual().MustNotPass(NoHeader).SaysCode(NoHeader).Without("sb-error-code").Header("sb-error-code", Format), "code-header-agrees-with-the-body"),
        new("a gate with codes forgets the code", Textual().MustNotPass(NoHeader).With(401, new JsonObject { ["message"] = "no" }), "client-errors-carry-a-code"),

        new("a gate refuses a token that is right", Textual().Bearing(Token()).MustPass().SaysCode(Legacy), "conditions-keep-their-class"),
        new("a gate without codes refuses a token that is right", Msg().Bearing(Token()).MustPass().Says("Invalid JWT"), "conditions-keep-their-class"),
        new("a gate lets a missing header pass", Msg().MustNotPass(NoHeader).With(200, "\"Hello\""), "bad-tokens-open-nothing"),
        new("a gate lets a recorded expired token pass", Textual().Bearing(Jwt.Of(new JsonObject { ["exp"] = 1 })).With(200, "\"Hello\""), "bad-tokens-open-nothing"),
        new("a gate refuses a missing header with 403", Hybrid().MustNotPass(NoHeader).Says("Missing authorization header", 403), "only-the-listed-4xx-are-used"),
        new("a recorded gate refuses a missing header with 400", Hybrid().Says("Missing authorization header", 400), "invalid-credentials-are-401"),
        new("a gate breaks at a token that is none", Msg().Bearing("abc").MustNotPass(Format).Says("boom", 500), "clients-cause-no-500"),
        new("a gate breaks at a token that is right", Textual().Bearing(Token("ES256")).MustPass().InFrontOf(200).With(500, "no", "text/plain"), "clients-cause-no-500"),
        new("a gate closes the connection", Msg().MustNotPass(NoHeader).Silent(Silence.Closed), "every-request-is-answered"),
        new("a gate repeats the token", Msg().Bearing("abcd-1234-efgh").MustNotPass(Format).Says("Invalid JWT abcd-1234-efgh"), "errors-give-nothing-away", "messages-tell-the-cause"),
    ];
}
