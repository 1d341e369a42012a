using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Generation.Schemas;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

/// <summary>A derived case claims what the contract fixes and no more.</summary>
internal sealed class ExpectationTests
{
    private static readonly IReadOnlyList<DerivedCase> Cases = Derivation.Of(TheContract.Load());

    [Test]
    public void No_case_allows_for_a_crash_or_hopes_for_a_limit() =>
        Assert.That(
            Cases.Where(each => each.Expected.Categories.Contains(Category.Unexpected)
                || (each.Expected.Categories.Contains(Category.RateLimited) && each.Expected.Categories.Count < 7)).Select(each => each.Id),
            Is.Empty);

    [Test]
    public void No_wrong_credential_may_succeed()
    {
        var wrong = Cases.Where(each => each.Credential != Credential.Right).ToList();
        Assert.That(wrong, Is.Not.Empty);
        Assert.That(wrong.Where(each => each.Expected.MaySucceed).Select(each => each.Id), Is.Empty);
        Assert.That(wrong.Where(each => each.Operation?.Security is null).Select(each => each.Id), Is.Empty);
    }

    [Test]
    public void A_caller_without_the_right_is_not_permitted_and_every_other_is_not_known() =>
        Assert.That(
            Cases.Where(each => each is { Credential: not Credential.Right, Operation.Errors: ErrorForm.Json })
                .Where(each => !each.Expected.Categories.SequenceEqual([each.Credential == Credential.WrongRole ? Category.NotPermitted : Category.MissingOrInvalidCredentials]))
                .Select(each => each.Id),
            Is.Empty);

    [Test]
    public void Every_guarded_operation_meets_every_wrong_credential()
    {
        var all = Enum.GetValues<Credential>().Except([Credential.Right, Credential.WrongRole]).ToHashSet();
        foreach (var guarded in Cases.Where(each => each.Operation?.Security is not null && each.Id.Contains("/credential/")).GroupBy(each => each.Operation!.Id))
            Assert.That(guarded.Select(each => each.Credential).Intersect(all), Is.EquivalentTo(all), guarded.Key);
    }

    [Test]
    public void Only_cases_without_input_must_succeed() =>
        Assert.That(
            Cases.Where(each => each.Expected.MustSucceed).Where(each => each.Operation is not { Security: null } || each.Operation.HasPathVariables || each.Operation.Body is { Required: true }).Select(each => each.Id),
            Is.Empty);

    [Test]
    public void A_body_that_may_be_left_out_may_be_ignored() =>
        Assert.That(
            Cases.Where(each => each is { Operation.Body: { IsJson: true, Required: false }, Expected.MaySucceed: false } && each.Credential == Credential.Right && each.Path.Count == 0)
                .Where(each => each.Id.Split('/')[3] is not ("query" or "version" or "off"))
                .Select(each => each.Id),
            Is.Empty);

    [Test]
    public void Text_that_cannot_be_decoded_is_bad_input_and_nothing_else() =>
        Assert.That(
            Cases.Where(each => each is { Operation: { HasPathVariables: false, Body.Required: true } } && (each.Id.Contains("/json/", StringComparison.Ordinal) || each.Id.Contains("/type/", StringComparison.Ordinal)) && !each.Id.EndsWith("/is-null", StringComparison.Ordinal) && !IsOfAnIgnoredMember(each))
                .Where(each => each.Expected.MaySucceed || !each.Expected.Categories.SequenceEqual([Category.BadInput]))
                .Select(each => each.Id),
            Is.Empty);

    [Test]
    public void A_member_whose_lack_selects_another_operation_may_be_missing()
    {
        var shared = Cases.Where(each => each.Operation?.Id == "signup" && each.Id.Contains("/alternatives/none", StringComparison.Ordinal)).ToList();
        Assert.That(shared, Has.Count.EqualTo(1));
        Assert.That(shared[0].Expected.MaySucceed, Is.True);
    }

    [Test]
    public void A_case_needs_what_its_operation_needs() =>
        Assert.That(
            Cases.Where(each => each.Operation?.Capability is { } capability && !each.Needs.Contains(capability) && !each.Needs.Contains("!" + capability) && !each.AsksWhetherServed && !each.Id.Contains("/select/", StringComparison.Ordinal)).Select(each => each.Id),
            Is.Empty);

    [Test]
    public void A_case_of_a_version_form_is_one_for_each_form()
    {
        var contract = TheContract.Load();
        foreach (var area in Cases.Where(each => each.Form is not null).GroupBy(each => each.Area))
            Assert.That(area.Select(each => each.Form!.Name), Is.EquivalentTo(contract.VersionForms.Select(form => form.Name)), area.Key);
    }

    /// <summary>A server that does not read a member, or whose release does not know it, ignores it, whatever its type.</summary>
    private static bool IsOfAnIgnoredMember(DerivedCase derived) =>
        Members.Of(new Schema(derived.Operation!.Body!.Schema)).Any(member => member.Value.MayBeIgnored && derived.Id.Contains($"/type/{member.Key}.", StringComparison.Ordinal));
}
