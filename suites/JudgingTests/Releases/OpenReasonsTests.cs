using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.Contracts;
using NUnit.Framework;

namespace Conformance.JudgingTests.Releases;

/// <summary>Which of several reasons a server tells first is its own affair; that a reason has another code is not.</summary>
public sealed class OpenReasonsTests
{
    private static readonly Category[] Any = [Category.BadInput, Category.StateConflict, Category.UnidentifiableResource];

    // Of an address both codes tell there that it is not valid, which the catalogue alone does not know.
    [TestCase("POST /otp", "validation_failed", "email_address_invalid", ChangeKind.CodeRenamed)]
    [TestCase("GET /health", "validation_failed", "email_address_invalid", ChangeKind.ReasonMoved)]
    [TestCase("GET /health", "validation_failed", "user_not_found", ChangeKind.ReasonMoved)]
    [TestCase("GET /health", "email_exists", "bad_json", ChangeKind.ReasonMoved)]
    [TestCase("GET /health", "no_authorization", "user_not_found", ChangeKind.CodeRenamed)]
    [TestCase("GET /health", "user_not_found", "no_authorization", ChangeKind.CodeRenamed)]
    [TestCase("GET /health", "no_authorization", "bad_jwt", ChangeKind.CodeRenamed)]
    [TestCase("GET /health", "unheard_of", "user_not_found", ChangeKind.CodeRenamed)]
    [TestCase("GET /health", "user_not_found", null, ChangeKind.CodeRenamed)]
    public void Reasons_that_a_request_may_have_excuse_each_other(string operation, string before, string? after, ChangeKind kind) =>
        Assert.That(Excused(Any, operation, ChangeKind.CodeRenamed, Refused(before), Refused(after)), Is.EqualTo(kind));

    [Test]
    public void Where_it_is_written_down_what_must_be_told_nothing_is_excused()
    {
        Assert.That(Excused([Category.BadInput], "GET /health", ChangeKind.CodeRenamed, Refused("validation_failed"), Refused("user_not_found")), Is.EqualTo(ChangeKind.CodeRenamed));
        Assert.That(Excused(Any, "GET /health", ChangeKind.CodeRenamed, Refused("validation_failed"), Refused("user_not_found"), "another"), Is.EqualTo(ChangeKind.CodeRenamed));
    }

    [TestCase(ChangeKind.ClassMoved)]
    [TestCase(ChangeKind.StatusMoved)]
    [TestCase(ChangeKind.CodeGone)]
    public void Another_kind_of_change_is_what_it_was(ChangeKind kind) =>
        Assert.That(Excused(Any, "GET /health", kind, Refused("validation_failed"), Refused("user_not_found")), Is.EqualTo(kind));

    private static ChangeKind Excused(Category[] reasons, string operation, ChangeKind kind, Behaviour before, Behaviour after, string scenario = "a") =>
        new OpenReasons([new ScenarioFact("a", [], []) { Reasons = reasons }], Supabase.Contract)
            .Excuse(scenario, operation, new Change(kind, before.Says, after.Says, ""), [Refused("request_timeout"), before], after).Kind;

    private static Behaviour Refused(string? code) => new("any", 400, code, null, null);
}
