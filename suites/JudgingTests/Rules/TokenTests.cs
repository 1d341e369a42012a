using System.Buffers.Text;
using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Rules;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>What can be seen of tokens and credentials without trusting them.</summary>
public sealed class TokenTests
{
    private static readonly string Header = Part("""{"alg":"HS256"}""");
    private static readonly string Claims = Part("""{"sub":"x"}""");

    [Test]
    public void A_JWT_has_three_parts_two_of_which_are_objects() => Assert.Multiple(() =>
    {
        Assert.That(Tokens.Claims($"{Header}.{Claims}.s")?.GetProperty("sub").GetString(), Is.EqualTo("x"));
        Assert.That(Tokens.Header($"{Header}.{Claims}.s")?.GetProperty("alg").GetString(), Is.EqualTo("HS256"));
        Assert.That(Tokens.Claims($"{Header}.{Claims}."), Is.Not.Null, "the signature is not looked at");
        foreach (var none in new[] { "", "x", $"{Header}.{Claims}", $"{Header}.{Claims}.s.t", $"{Header}..s", $"{Header}.?.s", $"{Header}.{Part("[]")}.s", $"{Header}.{Part("{")}.s" })
            Assert.That(Tokens.Claims(none), Is.Null, none);
        Assert.That(Tokens.AnyHeader($"{Header}.a.b.c.d")?.GetProperty("alg").GetString(), Is.EqualTo("HS256"));
        Assert.That(Tokens.AnyHeader(".a.b"), Is.Null);
    });

    private static IEnumerable<TestCaseData> Forms =>
    [
        Case("none", CredentialForm.Missing, null),
        Case("an empty one", CredentialForm.Missing, null, ""),
        Case("two empty ones", CredentialForm.Missing, null, " ", ""),
        Case("an empty one beside a token", CredentialForm.NotBearer, null, "", $"Bearer {Header}.{Claims}.s"),
        Case("another scheme", CredentialForm.NotBearer, null, "Basic abc"),
        Case("another scheme with a token", CredentialForm.NotBearer, null, $"Token {Header}.{Claims}.s"),
        Case("the scheme in small letters", CredentialForm.NotBearer, null, $"bearer {Header}.{Claims}.s"),
        Case("the scheme alone", CredentialForm.NotBearer, null, "Bearer"),
        Case("nothing behind the scheme", CredentialForm.NotBearer, null, "Bearer "),
        Case("two words", CredentialForm.NotBearer, null, $"Bearer {Header}.{Claims}.s x"),
        Case("no header of a JWT", CredentialForm.NoToken, null, "Bearer abc"),
        Case("a header alone", CredentialForm.BrokenToken, "HS256", $"Bearer {Header}"),
        Case("claims that are none", CredentialForm.BrokenToken, "HS256", $"Bearer {Header}.x.s"),
        Case("no claims", CredentialForm.BrokenToken, "HS256", $"Bearer {Header}..s"),
        Case("no signature", CredentialForm.BrokenToken, "HS256", $"Bearer {Header}.{Claims}."),
        Case("a part more", CredentialForm.BrokenToken, "HS256", $"Bearer {Header}.{Claims}.s.t"),
        Case("a token", CredentialForm.Token, "HS256", $"Bearer {Header}.{Claims}.s"),
        Case("a token without algorithm", CredentialForm.Token, null, $"Bearer {Part("{}")}.{Claims}.s"),
    ];

    [TestCaseSource(nameof(Forms))]
    public void Credentials_have_a_form(CredentialForm form, string? algorithm, object told) =>
        Assert.That(Credentials.Of(((Answering)told).Exchange().Request), Is.EqualTo(new Credentials(form, algorithm)));

    [Test]
    public void Of_what_was_masked_and_of_opaque_keys_nothing_can_be_said() => Assert.Multiple(() =>
    {
        Assert.That(Codes($"Bearer {Header}.{Claims}.s"), Is.EqualTo(new[] { Gates.Legacy }));
        Assert.That(Codes("Bearer"), Is.EqualTo(new[] { Gates.Format }));
        Assert.That(Codes($"Bearer {Header}.***"), Is.Empty);
        Assert.That(Codes("Bearer sb_secret_x"), Is.Empty);
        Assert.That(Codes("sb_publishable_x"), Is.Empty);
    });

    private static IReadOnlyList<string> Codes(string authorization) => Credentials.CodesFor(Gates.Textual().Saying("Authorization", authorization).Exchange());

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static TestCaseData Case(string sentence, CredentialForm form, string? algorithm, params string[] values) =>
        new TestCaseData(form, algorithm, values.Aggregate(To("GET", "/settings").Saying("Accept", "Bearer x"), (told, value) => told.Saying("authorization", value))).SetArgDisplayNames(sentence);
}
