using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>Broken promises about API versions.</summary>
internal static class BrokenVersions
{
    private const string Old = "initial-errors-keep-their-shape";
    private const string New = "dated-errors-have-their-shape";
    private const string Echo = "dated-errors-echo-their-version";

    public static IEnumerable<Situation> All =>
    [
        new("an old error lacks its message", To("POST", "/otp").With(400, """{"code":400,"error_code":"bad_json"}"""), Old),
        new("an old error has the new encoding", To("POST", "/otp").With(400, ErrorBody(true, 400, "bad_json")), Old),
        new("an old error has its status in quotes", To("POST", "/otp").With(400, """{"code":"400","error_code":"bad_json","msg":"no"}"""), Old),
        new("a malformed version is answered in the new encoding", To("POST", "/otp").Asking("2024-1-1").With(400, ErrorBody(true, 400, "bad_json")), Old),
        new("an early date is answered in the new encoding", To("POST", "/otp").Asking("2023-12-31").With(400, ErrorBody(true, 400, "bad_json")), Old),
        new("a weak password is refused for no reason", To("POST", "/signup").With(422, """{"code":422,"error_code":"weak_password","msg":"no","weak_password":{"reasons":[]}}"""), Old),
        new("an old 500 is a page of HTML", To("GET", "/health").With(500, "<h1>oh</h1>", "text/html"), Old),
        new("an old 500 has no body", To("GET", "/health").With(500), Old),

        new("a dated error has the old encoding", To("POST", "/otp").Dated().With(400, ErrorBody(false, 400, "bad_json")).Header("X-Supabase-Api-Version", "2024-01-01"), New),
        new("a dated error lacks its message", To("POST", "/otp").Dated().Refused(400, "bad_json").With(400, """{"code":"bad_json"}""").Header("X-Supabase-Api-Version", "2024-01-01"), New),
        new("a later date is answered in the old encoding", To("POST", "/otp").Asking("2031-05-05").With(400, ErrorBody(false, 400, "bad_json")).Header("X-Supabase-Api-Version", "2024-01-01"), New),
        new("a dated error has a message that is no text", To("GET", "/user").Dated().With(401, """{"code":"bad_jwt","message":{"en":"no"}}""").Header("X-Supabase-Api-Version", "2024-01-01"), New),
        new("a dated 500 is text", To("GET", "/settings").Dated().With(500, "panic", "text/plain"), New),

        new("a dated error does not say so", To("POST", "/otp").Dated().Refused(400, "bad_json").Without("X-Supabase-Api-Version"), Echo),
        new("a dated error says to be of an earlier date", To("POST", "/otp").Dated().Refused(400, "bad_json").Without("X-Supabase-Api-Version").Header("X-Supabase-Api-Version", "2023-01-01"), Echo),
        new("an old error says to be a dated one", To("POST", "/otp").Refused(400, "bad_json").Header("X-Supabase-Api-Version", "2024-01-01"), Echo),
        new("a dated 500 does not say so", To("GET", "/settings").Dated().Refused(500, "unexpected_failure").Without("X-Supabase-Api-Version"), Echo),
        new("the new encoding is sent unasked and said to be so", To("POST", "/otp").With(400, ErrorBody(true, 400, "bad_json")).Header("X-Supabase-Api-Version", "2024-01-01"), Old, Echo),
        new("the old encoding is sent where the new one was asked for, and nothing said", To("POST", "/otp").Dated().With(400, ErrorBody(false, 400, "bad_json")), New, Echo),
    ];
}
