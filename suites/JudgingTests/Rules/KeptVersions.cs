using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.NearMiss;

namespace Conformance.JudgingTests.Rules;

/// <summary>Allowed answers under every API version.</summary>
internal static class KeptVersions
{
    private const string Old = "initial-errors-keep-their-shape";
    private const string New = "dated-errors-have-their-shape";
    private const string Echo = "dated-errors-echo-their-version";
    private const string Header = "X-Supabase-Api-Version";

    public static IEnumerable<NearMiss> All =>
    [
        Kept(Old, "an empty message", To("POST", "/otp").Refused(400, "bad_json", "")),
        Kept(Old, "a 500 with its id", To("GET", "/settings").With(500, """{"code":500,"error_code":"unexpected_failure","msg":"oh","error_id":"0f0e"}""")),
        Kept(Old, "a weak password with its reasons", To("POST", "/signup").With(422, """{"code":422,"error_code":"weak_password","msg":"no","weak_password":{"reasons":["length","pwned"]}}""")),
        Kept(Old, "two dates in one header are no date", To("POST", "/otp").Asking("2024-01-01, 2024-01-01").Refused(400, "bad_json")),
        Kept(Old, "a new member named message", To("POST", "/otp").With(400, """{"code":400,"error_code":"bad_json","msg":"no","message":"no"}""")),
        Beyond(Old, "the answer to HEAD", To("HEAD", "/health").Meaning("health").With(500)),
        Beyond(Old, "a proxy's 503", To("GET", "/settings").With(503, "<h1>away</h1>", "text/html")),
        Beyond(Old, "a proxy's 502 without body", To("GET", "/settings").With(502)),

        Kept(New, "an error with weak_password", To("POST", "/signup").Dated().Refused(422, "weak_password").With(422, """{"code":"weak_password","message":"no","weak_password":{"reasons":["characters"]}}""").Header(Header, "2024-01-01")),
        Kept(New, "further members", To("POST", "/otp").Dated().With(400, """{"message":"no","code":"bad_json","error_id":"1"}""").Header(Header, "2024-01-01")),
        Kept(New, "a date long after", To("POST", "/otp").Asking("9999-12-31").Refused(400, "bad_json")),
        Kept(New, "the first of two version headers counts", To("POST", "/otp").Dated().Asking("2020-01-01").Refused(400, "bad_json")),
        Beyond(New, "an OAuth error", To("POST", "/oauth/token").Dated().With(400, """{"error":"invalid_grant"}""")),
        Beyond(New, "a proxy's 504", To("GET", "/settings").Dated().With(504, "upstream timed out", "text/plain")),

        Kept(Echo, "the header in lower case", To("POST", "/otp").Dated().Refused(400, "bad_json").Without(Header).Header("x-supabase-api-version", "2024-01-01")),
        Kept(Echo, "the known version where a later date was asked for", To("POST", "/otp").Asking("2030-06-07").Refused(400, "bad_json")),
        Kept(Echo, "an old error that says nothing", To("POST", "/otp").Refused(400, "bad_json")),
        Kept(Echo, "an old error that says to be of an early date", To("POST", "/otp").Refused(400, "bad_json").Header(Header, "2023-01-01")),
        Beyond(Echo, "a success", To("GET", "/health").Dated().With(200, Bodies.Health())),
        Beyond(Echo, "an OAuth error", To("POST", "/oauth/token").Dated().With(400, """{"error":"invalid_grant"}""")),
    ];
}
