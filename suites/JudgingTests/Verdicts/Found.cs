using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;

namespace Conformance.JudgingTests.Verdicts;

/// <summary>A finding for tests to change.</summary>
internal static class Found
{
    public static Finding By(string fingerprint, params string[] cases) => new()
    {
        Fingerprint = fingerprint,
        Cause = "c",
        Rule = "state-conflict-is-422",
        Clause = "status.state-422",
        Severity = Severity.Fail,
        Server = "default",
        Operation = "POST /signup",
        Scenario = "signup/taken",
        ApiVersion = "initial",
        Message = "a message",
        Status = 400,
        Code = "user_already_exists",
        Curl = "curl",
        Cases = cases.Length > 0 ? cases : ["a"],
    };
}
