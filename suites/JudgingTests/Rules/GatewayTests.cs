using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Rules;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>Who has answered: a gateway before the server, the server, or what stands behind it.</summary>
public sealed class GatewayTests
{
    [TestCase(500, false)]
    [TestCase(501, false)]
    [TestCase(502, true)]
    [TestCase(503, true)]
    [TestCase(504, true)]
    [TestCase(505, false)]
    [TestCase(510, false)]
    [TestCase(511, true)]
    [TestCase(512, false)]
    [TestCase(519, false)]
    [TestCase(520, true)]
    [TestCase(530, true)]
    [TestCase(531, false)]
    [TestCase(407, false)]
    [TestCase(429, false)]
    public void A_status_is_a_gateways(int status, bool expected) =>
        Assert.That(Gateways.Spoke(To("POST", "/otp").With(status, "", null).Exchange()), Is.EqualTo(expected));

    [Test]
    public void A_proxy_challenges_and_a_code_of_the_catalogue_is_the_servers_own() => Assert.Multiple(() =>
    {
        Assert.That(Gateways.Spoke(To("POST", "/otp").With(407, "", null).Header("Proxy-Authenticate", "Basic").Exchange()));
        Assert.That(Gateways.Spoke(To("POST", "/otp").With(401, "", null).Header("Proxy-Authenticate", "Basic").Exchange()), Is.False);
        Assert.That(Gateways.Spoke(To("POST", "/otp").Refused(503, "unexpected_failure").Exchange()), Is.False);
        Assert.That(Gateways.Spoke(To("POST", "/otp").Silent(Engine.Driving.Silence.Closed).Exchange()), Is.False);
    });

    private static readonly Answering Right = Gates.Textual().Bearing(Gates.Token());

    private static IEnumerable<TestCaseData> Answers =>
    [
        Row("a success", true, Right.With(200, "{}")),
        Row("a refusal in other words", true, Right.With(401, """{"error":"no"}""")),
        Row("a refusal with a code that only the server has", false, Right.SaysCode(Gates.Legacy)),
        Row("a refusal with the server's code header and another code", false, Right.With(401, """{"error":"no"}""").Header("sb-error-code", "ODD")),
        Row("a failure with a code that only the server has, and another in its header", false, Right.SaysCode(Gates.Legacy, 500).Without("sb-error-code").Header("sb-error-code", "ODD")),
        Row("a failure with the server's code header and another code", true, Right.With(500, """{"error":"no"}""").Header("sb-error-code", "ODD")),
        Row("a failure with a code that says what went wrong behind", true, Right.With(546, """{"code":"WORKER_LIMIT","message":"m"}""")),
        Row("a failure while the one behind works", false, Right.With(500, "no", "text/plain").InFrontOf(200)),
        Row("a failure while the one behind works, told of it", true, Right.With(503, """{"code":"BOOT_ERROR","message":"m"}""").InFrontOf(200)),
        Row("a failure where the one behind fails, too", true, Right.With(500, "no", "text/plain").InFrontOf(500)),
        Row("a failure where the one behind only refuses", false, Right.With(500, "no", "text/plain").InFrontOf(499)),
        Row("a failure where nobody knows", true, Right.With(500, "no", "text/plain")),
        Row("a refusal while the one behind works", true, Right.With(404, "no", "text/plain").InFrontOf(200)),
        Row("what must be refused never gets there", false, Right.MustNotPass().With(200, "{}")),
        Row("what may be refused may have got there", true, Right.Expecting(Expectation.MayFail(Category.MissingOrInvalidCredentials)).With(200, "{}")),
        Row("what must pass gets there", true, Right.MustPass().With(200, "{}")),
        Row("what has no credentials never gets there", false, Gates.Textual().With(200, "{}")),
        Row("a message that the server has", false, Gates.Msg().Bearing(Gates.Token()).Says("Invalid JWT")),
        Row("a message that the server has, with another status", true, Gates.Msg().Bearing(Gates.Token()).Says("Invalid JWT", 402)),
        Row("a message that the server has not", true, Gates.Msg().Bearing(Gates.Token()).Says("Session expired")),
        Row("no answer", false, Right.Silent(Engine.Driving.Silence.Closed)),
        Row("a server that passes nothing on", false, To("GET", "/settings").With(200, "{}")),
    ];

    [TestCaseSource(nameof(Answers))]
    public void Came_from_behind(bool expected, object told) => Assert.That(((Answering)told).Exchange().Answered(), Is.EqualTo(expected));

    [TestCase(399, false)]
    [TestCase(400, true)]
    public void Only_an_error_is_a_refusal(int status, bool expected) =>
        Assert.That(Right.SaysCode(Gates.Legacy, status).Exchange().IsOwnRefusal(), Is.EqualTo(expected));

    private static TestCaseData Row(string sentence, bool expected, Answering told) => new TestCaseData(expected, told).SetArgDisplayNames(sentence);
}
