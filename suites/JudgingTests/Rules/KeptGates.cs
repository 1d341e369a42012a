using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Gates;
using static Conformance.JudgingTests.Rules.NearMiss;

namespace Conformance.JudgingTests.Rules;

/// <summary>What gates do that breaks nothing.</summary>
internal static class KeptGates
{
    public static IEnumerable<NearMiss> All =>
    [
        Kept("errors-have-their-shape", "a gate of the first generation has msg", Msg().MustNotPass(NoHeader).Says("Error: Missing authorization header")),
        Kept("errors-have-their-shape", "a gate with codes repeats the message as msg", Textual().MustNotPass(NoHeader).With(401, new JsonObject { ["code"] = NoHeader, ["message"] = "m", ["msg"] = "m" }).Header("sb-error-code", NoHeader)),
        Beyond("errors-have-their-shape", "an unknown function is told in text where nothing else was promised", Hybrid("GET", "/nowhere").Bearing(Token()).With(404, "Function not found", "text/plain")),
        Beyond("errors-have-their-shape", "a function refuses in its own words", Msg().Bearing(Token()).With(401, """{"error":"you again"}""")),

        Kept("codes-name-the-credentials", "a token without an algorithm is wrong in form", Textual().Bearing(Token("") is var token ? token.Replace(token.Split('.')[0], "eyJ0eXAiOiJKV1QifQ", StringComparison.Ordinal) : "").MustNotPass().SaysCode(Format)),
        Kept("codes-name-the-credentials", "five parts are told by their algorithm", Textual().Bearing("eyJhbGciOiJIUzI1NiJ9.a.b.c.d").MustNotPass().SaysCode(Legacy)),
        Kept("codes-name-the-credentials", "five parts are told by their form", Textual().Bearing("eyJhbGciOiJIUzI1NiJ9.a.b.c.d").MustNotPass().SaysCode(Format)),
        Beyond("codes-name-the-credentials", "what a key is worth only the server knows", Textual().Bearing("sb_secret_abcdefghijklmnop").SaysCode(Legacy)),
        Beyond("codes-name-the-credentials", "a browser has taken the token out", Textual().Bearing("***").SaysCode(NoHeader)),
        Beyond("codes-name-the-credentials", "a function answers with a code of its own", Textual().Bearing(Token()).With(401, """{"code":"TOO_LATE","message":"no"}""")),

        Kept("messages-tell-the-cause", "a message says that the header is missing", Numeric().MustNotPass(NoHeader).SaysNumber("Missing authorization header")),
        Kept("messages-tell-the-cause", "a message speaks of the protected header", Hybrid().Bearing("abc.def").Says("TypeError: Invalid Token or Protected Header formatting")),
        Beyond("messages-tell-the-cause", "where there is a code, the message is free", Textual().MustNotPass(NoHeader).SaysCode(NoHeader, 401, "Nope")),

        Kept("conditions-keep-their-class", "a function refuses a request that the gate let pass", Textual().Bearing(Token()).MustPass().With(401, """{"error":"you again"}""")),
        Kept("conditions-keep-their-class", "a function refuses in the form of the gate and in other words", Msg().Bearing(Token()).MustPass().Says("Session expired")),
        Kept("conditions-keep-their-class", "a preflight passes without a token", Textual("OPTIONS").MustPass().With(204)),
        Beyond("clients-cause-no-500", "a function breaks by itself", Textual().Bearing(Token()).MustPass().With(500, "boom", "text/plain")),
        Beyond("clients-cause-no-500", "a function does not start", Textual().Bearing(Token()).MustPass().InFrontOf(200).With(503, """{"code":"BOOT_ERROR","message":"no"}""")),
        Beyond("success-status-is-documented", "a function answers as it likes", Msg().Bearing(Token()).With(299, "{}")),
        Beyond("bad-tokens-open-nothing", "a function whose check is off needs no token", Textual("POST", "/open").IsOpen().With(200, "\"Hello\"")),
        Beyond("bad-tokens-open-nothing", "a key may do in a token's place", Textual().Bearing("sb_publishable_abcdefghijklmnop").With(200, "\"Hello\"")),
    ];
}
