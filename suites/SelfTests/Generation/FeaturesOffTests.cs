using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

/// <summary>The cases of features that are off.</summary>
internal sealed class FeaturesOffTests
{
    private static readonly Dictionary<string, DerivedCase> Cases = Derivation.Of(TheContract.Load())
        .Where(each => each.Id.Contains("/off/", StringComparison.Ordinal))
        .ToDictionary(each => each.Operation!.Id);

    [Test]
    public void A_case_plays_where_the_feature_is_off_and_nothing_else_is_asked_before()
    {
        var otp = Cases["otp"];
        Assert.That(otp.Needs, Is.EquivalentTo(new[] { "!email", "!captcha" }));
        Assert.That(otp.Expected.Categories, Is.EqualTo(new[] { Category.FeatureDisabled }));
        Assert.That(otp.Expected.Codes, Does.Contain("email_provider_disabled").And.Contain("signup_disabled"));
        Assert.That(otp.Expected.MaySucceed, Is.False);
    }

    [Test]
    public void What_is_off_has_nothing_that_a_path_could_name() =>
        Assert.That(Cases["admin_oauth_client_get"].Path.Keys, Is.EqualTo(new[] { "client_id" }));

    [TestCase("admin_users_list", "it has no switch")]
    [TestCase("factor_challenge", "the path names a factor, which is looked for first")]
    [TestCase("callback_get", "the state of the flow is looked at first")]
    [TestCase("authorize", "the code stands for a provider that nobody knows, too")]
    public void Nothing_is_expected_of_an_operation_whose_switch_cannot_be_reached(string operation, string why) =>
        Assert.That(Cases, Does.Not.ContainKey(operation), why);

    [Test]
    public void A_code_that_stands_for_other_reasons_is_not_expected() =>
        Assert.That(Cases["identity_link_authorize"].Expected.Codes, Is.EqualTo(new[] { "manual_linking_disabled" }));
}
