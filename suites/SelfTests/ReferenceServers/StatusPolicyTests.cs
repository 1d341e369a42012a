using Conformance.ReferenceServers.SupabaseAuth.Http;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>"Of the 4XX HTTP status code class, only these codes are allowed to be used."</summary>
internal sealed class StatusPolicyTests
{
    [TestCase("bad_json", 400)]
    [TestCase("bad_jwt", 401)]
    [TestCase("bad_oauth_state", 401)]
    [TestCase("oauth_provider_not_supported", 501)]
    [TestCase("custom_provider_not_found", 404)]
    [TestCase("flow_state_already_used", 422)]
    [TestCase("insufficient_aal", 403)]
    [TestCase("identity_not_found", 404)]
    [TestCase("user_not_found", 422)]
    [TestCase("anything_new", 422)]
    [TestCase("over_sms_send_rate_limit", 429)]
    [TestCase("unexpected_failure", 500)]
    [TestCase("signup_disabled", 501)]
    [TestCase("mfa_totp_enroll_not_enabled", 501)]
    public void A_code_has_the_status_of_its_meaning(string code, int status) =>
        Assert.That(StatusPolicy.Of(code), Is.EqualTo(status));
}
