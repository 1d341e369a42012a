using Conformance.Engine.Rules;
using NUnit.Framework;

namespace Conformance.JudgingTests.Rules;

public sealed class RuleIdTests
{
    [Test]
    public void Ids_are_the_class_names_in_kebab_case()
    {
        var ids = RuleRegistry.All.Select(rule => rule.Id).ToList();
        Assert.That(ids, Is.Unique.And.All.Match("^[a-z0-9]+(-[a-z0-9]+)*$"));
        Assert.That(ids, Does.Contain("not-found-needs-a-path-variable").And.Contain("bad-input-is-400").And.Contain("clients-cause-no-500"));
    }
}
